// escape -m

package main

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs(xs []string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i, x := range xs {
			if !yield(i, x) {
				return
			}
		}
	}
}

//go:noinline
func opaque(f func(yield func(int) bool)) func(yield func(int) bool) { return f }

var sink func(int) bool

func keeps(yield func(int) bool) { sink = yield }

func sum(n int) int {
	total := 0
	for i := range count(n) {
		total += i
	}
	return total
}

func find(xs []string, want string) (int, bool) {
	for i, x := range pairs(xs) {
		if x == want {
			return i, true
		}
	}
	return -1, false
}

func nested(n int) (result *int) {
	local := n
outer:
	for i := range count(n) {
		for j := range count(i) {
			if j == 3 {
				continue outer
			}
			if j == 5 {
				break outer
			}
			if j == 7 {
				return &local
			}
		}
	}
	return nil
}

func unknown(f func(func(int) bool)) int {
	n := 0
	for i := range f {
		n += i
	}
	return n
}

func kept() int {
	n := 0
	for i := range keeps {
		n += i
	}
	return n
}

func deferred() {
	for i := range count(3) {
		defer println(i)
	}
}

func assigned() (k int) {
	var p *int
	for k = range count(4) {
		p = &k
	}
	for range count(2) {
		k += *p
	}
	for range pairs(nil) {
	}
	return
}

func literals() []func() int {
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i++; return i })
	}
	go func() {
		for i := range opaque(count(2)) {
			func() { println(i) }()
		}
	}()
	return fs
}

func generic[T any](xs ...T) func(func(T) bool) {
	return func(yield func(T) bool) {
		for _, x := range xs {
			if !yield(x) {
				return
			}
		}
	}
}

func main() {
	println(sum(4), unknown(count(3)), kept(), assigned())
	println(find([]string{"a", "b"}, "b"))
	println(nested(9) == nil, len(literals()))
	deferred()
	for s := range generic("x", "y") {
		for t := range generic(s, s+"z") {
			println(t)
		}
	}
}
