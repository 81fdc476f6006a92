// escape -m

package main

type T struct{ n int }

func mk(n int) *T { return &T{n} }

var a = mk(1)
var b = func() *T { return mk(2) }()
var c = map[string]*T{"x": {3}, "y": mk(4)}
var d = []any{1, "s", a}

func init() {
	x := 5
	a.n = *(&x)
}

func init() { b = &T{6} }

func main() { println(a.n, b.n, len(c), len(d)) }
