// run

package main

func seq(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs(yield func(int, string) bool) {
	_ = yield(1, "a") && yield(2, "b") && yield(3, "c")
}

func find(n int) (int, string) {
	for i := range seq(10) {
		for j := range seq(10) {
			if i*j == n {
				return i, "found"
			}
		}
	}
	return -1, "none"
}

func named(n int) (r int, err error) {
	defer func() { r *= 2 }()
	for i := range seq(100) {
		defer func() { r++ }()
		if i == n {
			return i, nil
		}
	}
	return
}

type big struct{ a [5]int }

func retbig() big {
	for i := range seq(3) {
		if i == 2 {
			return big{[5]int{i, i, i}}
		}
	}
	return big{}
}

func bad(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	s := 0
	for i := range seq(5) {
		if i == 1 {
			continue
		}
		s += i
	}
	println(s)
	for k, v := range pairs {
		if k == 3 {
			break
		}
		println(k, v)
	}
	println(find(42))
	println(find(97))
	println(named(3))
	println(retbig().a[1])
outer:
	for i := range seq(4) {
		for j := range seq(4) {
			if j == 2 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			println(i, j)
		}
	}
	i := 0
again:
	for j := range seq(4) {
		if j == 2 && i < 3 {
			i++
			goto again
		}
		println("goto", i, j)
	}
	var fs []func() int
	for i := range seq(3) {
		fs = append(fs, func() int { i++; return i })
	}
	for _, f := range fs {
		println(f(), f())
	}
	for range seq(2) {
		println("x")
	}
	defer func() { println(recover().(error).Error()) }()
	for x := range bad {
		println(x)
		break
	}
}
