// run

package main

import "fmt"

func count(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				fmt.Print("stopped ")
				return
			}
		}
	}
}

func pairs[K comparable, V any](ks []K, vs []V) func(func(K, V) bool) {
	return func(yield func(K, V) bool) {
		for i, k := range ks {
			if !yield(k, vs[i]) {
				return
			}
		}
	}
}

func times(n int) func(func() bool) {
	return func(yield func() bool) {
		for n > 0 && yield() {
			n--
		}
	}
}

func find(n int) (string, int) {
	for i := range count(100) {
		for j := range count(i) {
			if i*j == n {
				return "found", i
			}
		}
	}
	return "none", -1
}

func deferring() (s string) {
	for i := range count(3) {
		defer func() { s += fmt.Sprint(i) }()
	}
	return "d"
}

func main() {
	for i := range count(3) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	for i := range count(10) {
		if i == 1 {
			continue
		}
		if i == 3 {
			break
		}
		fmt.Print(i, " ")
	}
	fmt.Println()
	for k, v := range pairs([]string{"a", "b"}, []int{1, 2}) {
		fmt.Print(k, v, " ")
	}
	fmt.Println()
	n := 0
	for range times(4) {
		n++
	}
	fmt.Println(n)
	fmt.Println(find(42))
	fmt.Println(deferring())
outer:
	for i := range count(5) {
		for j := range count(5) {
			if j == 2 {
				continue outer
			}
			if i == 3 {
				break outer
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	var x int
	for x = range count(4) {
	}
	fmt.Println(x)
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		for i := range count(3) {
			if i == 1 {
				panic("in the body")
			}
		}
	}()
	var saved func(int) bool
	for i := range func(yield func(int) bool) { saved = yield; yield(7) } {
		fmt.Println(i)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		saved(1)
	}()
	fs := []func() int{}
	for i := range count(3) {
		fs = append(fs, func() int { return i * i })
	}
	for _, f := range fs {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	i := 0
loop:
	for v := range count(3) {
		if v == 1 && i < 2 {
			i++
			goto loop
		}
	}
	fmt.Println(i)
}
