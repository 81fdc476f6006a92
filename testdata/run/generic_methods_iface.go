// run

package main

import "fmt"

type Container[T any] interface {
	Put(T)
	All() []T
}

type stack[T any] struct{ items []T }

func (s *stack[T]) Put(v T)  { s.items = append(s.items, v) }
func (s *stack[T]) All() []T { return s.items }

type queue[T any] struct{ items []T }

func (q *queue[T]) Put(v T)  { q.items = append([]T{v}, q.items...) }
func (q *queue[T]) All() []T { return q.items }

func fill[T any](c Container[T], vs ...T) Container[T] {
	for _, v := range vs {
		c.Put(v)
	}
	return c
}

type Num interface{ ~int | ~float64 }

type Matrix[T Num] [][]T

func (m Matrix[T]) Mul(o Matrix[T]) Matrix[T] {
	r := make(Matrix[T], len(m))
	for i := range m {
		r[i] = make([]T, len(o[0]))
		for j := range o[0] {
			for k := range o {
				r[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return r
}

type Event[T any] struct {
	handlers []func(T)
}

func (e *Event[T]) On(f func(T)) { e.handlers = append(e.handlers, f) }
func (e *Event[T]) Fire(v T) {
	for _, h := range e.handlers {
		h(v)
	}
}

func main() {
	for _, c := range []Container[string]{&stack[string]{}, &queue[string]{}} {
		fmt.Println(fill(c, "a", "b", "c").All())
	}
	fmt.Println(Matrix[int]{{1, 2}, {3, 4}}.Mul(Matrix[int]{{0, 1}, {1, 0}}))
	fmt.Println(Matrix[float64]{{0.5}}.Mul(Matrix[float64]{{4}}))
	var e Event[map[string]int]
	total := 0
	e.On(func(m map[string]int) { total += m["x"] })
	e.On(func(m map[string]int) { total *= 2 })
	e.Fire(map[string]int{"x": 21})
	fmt.Println(total)
	var c any = &stack[int]{}
	_, ok := c.(Container[int])
	_, bad := c.(Container[string])
	fmt.Println(ok, bad)
}
