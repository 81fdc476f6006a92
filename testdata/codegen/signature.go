// codegen

package main

type pair struct {
	s string
	n int
}

type large struct {
	a [8]int
}

// Small aggregates are flattened, results of register types come as one flat struct.
//
// CHECK-LABEL: define internal { ptr, i64, i64 } @main.flat(ptr %0, i64 %1, i64 %2, i1 %3)
//
//go:noinline
func flat(p pair, b bool) pair {
	if b {
		p.n++
	}
	return p
}

// Large ones are passed as the address of a copy, and returned through a pointer.
//
// CHECK-LABEL: define internal i1 @main.big(ptr noalias %0, ptr noalias %1, i64 %2)
//
//go:noinline
func big(l large, i int) (large, bool) {
	l.a[0] = i
	return l, true
}

// The closure record comes last, as nest.
//
// CHECK-LABEL: define internal i64 @main.counter.func1(i64 %0, ptr nest %1)
func counter(n int) func(int) int {
	return func(d int) int { n += d; return n }
}

func main() {
	p := flat(pair{"a", 1}, true)
	l, ok := big(large{}, 3)
	f := counter(2)
	println(p.s, p.n, l.a[0], ok, f(1), f(2))
}
