// escape -m

// The order of the lines about instances: shapes and wrappers as gc reads them.
package main

type stack[T any] struct{ items []T }

func (s *stack[T]) push(x T) { s.items = append(s.items, x) }
func (s *stack[T]) pop() (x T) {
	x = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x
}
func (s stack[T]) size() int { return len(s.items) }

type option[T any] struct {
	ok  bool
	val T
}

func (o option[T]) get() (T, bool) { return o.val, o.ok }

func some[T any](x T) option[T] { return option[T]{true, x} }
func none[T any]() option[T]    { return option[T]{} }

type shower interface{ show() string }

type cell[T any] struct{ v T }

func (c *cell[T]) show() string { return "cell" }

func wrap[T any](x T) shower { return &cell[T]{x} }

func apply[A, B any](list []A, f func(A) B) (out []B) {
	for _, a := range list {
		out = append(out, f(a))
	}
	return out
}

func fact[T ~int | ~float64](n T) T {
	if n <= 1 {
		return 1
	}
	return n * fact(n-1)
}

func counter[T any](x T) func() (int, T) {
	n := 0
	return func() (int, T) {
		n++
		return n, func() T { return x }()
	}
}

var global = some("g")

func use(s *stack[string], f func(int) option[int]) int {
	s.push("x")
	o, _ := f(1).get()
	return o + s.size()
}

func main() {
	_ = use(&stack[string]{}, some[int])
	_ = wrap(1.5).show()
	_ = apply([]int{1}, func(i int) string { return "s" })
	_ = fact(5) + int(fact(2.5))
	_, _ = counter("c")()
	_ = none[bool]()
	var s stack[int]
	s.push(1)
	_ = s.pop()
}
