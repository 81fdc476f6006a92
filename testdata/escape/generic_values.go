// escape -m

// Methods of instances as values and behind interfaces: gc's wrappers are called, and inlined, before the shapes.
package main

type list[T any] struct{ items []T }

func (l *list[T]) each(f func(T)) {
	for _, x := range l.items {
		f(x)
	}
}

func (l list[T]) size() int { return len(l.items) }

type sizer interface{ size() int }

func measured() int {
	var s sizer = list[string]{}
	n := s.size()
	var p sizer = &list[int]{}
	return n + p.size()
}

func expressions(l *list[int]) {
	each := (*list[int]).each
	each(l, func(int) {})
	size := list[int].size
	println(size(*l))
}

func main() {
	_ = measured()
	expressions(&list[int]{})
}
