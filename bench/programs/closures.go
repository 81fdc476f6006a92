// Closures: counters, function values in structs, composition, callbacks over slices.
package main

func counter() func() int {
	n := 0
	return func() int { n++; return n }
}

func compose(f, g func(int) int) func(int) int { return func(x int) int { return g(f(x)) } }

func each(s []int, f func(int)) {
	for _, v := range s {
		f(v)
	}
}

func mapped(s []int, f func(int) int) []int {
	out := make([]int, 0, len(s))
	for _, v := range s {
		out = append(out, f(v))
	}
	return out
}

func fold(s []int, init int, f func(a, b int) int) int {
	for _, v := range s {
		init = f(init, v)
	}
	return init
}

func main() {
	s := make([]int, 1000)
	for i := range s {
		s[i] = i
	}
	total := 0
	f := compose(func(x int) int { return x + 3 }, func(x int) int { return x * 5 })
	f = compose(f, f)
	for r := 0; r < 20000; r++ {
		each(s, func(v int) { total += v & r })
		c := counter()
		for i := 0; i < 100; i++ {
			total += c()
		}
		if r%4 == 0 {
			total += fold(mapped(s, f), 0, func(a, b int) int { return a ^ b })
		}
	}
	println(total)
}
