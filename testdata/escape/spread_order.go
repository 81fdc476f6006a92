// escape -m

// The order of lines about a call with several results that is an argument, about literals in such arguments, and where
// the variables of type-switch clauses are.
package main

type shape interface {
	area() int
	scale(n int) shape
}

type rect struct{ w, h int }

func (r rect) area() int         { return r.w * r.h }
func (r rect) scale(n int) shape { return rect{r.w * n, r.h * n} }

func pair(p *int, f func() int) (int, *int) { return f(), p }

func use(values ...any) {}

func spread(n int) {
	use(pair(new(int), func() int { return n }))
	use(func() (any, []int) { return shape(rect{n, n}).scale(n).area(), []int{n} }())
	func() {
		use(shape(rect{n, n}).scale(3).area())
	}()
	use(n, shape(rect{n, n}).scale(2).area())
}

func clauses(s any) any {
	switch x := s.(type) {
	case func(int) uint:
		return &x
	case func(int):
		return &x
	case func() (int, error):
		return &x
	case map[string]func(a int, b ...string):
		return &x
	case struct{ a, b int }:
		return &x
	case interface{ M() int }:
		return &x
	}
	return nil
}

func main() {}
