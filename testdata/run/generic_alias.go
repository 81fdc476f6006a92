// run

package main

import "fmt"

type Vec[T any] = []T
type Table[K comparable] = map[K]Vec[string]

type Set[T comparable] struct{ m map[T]bool }
type IntSet = Set[int]

func (s *Set[T]) Add(v T) {
	if s.m == nil {
		s.m = map[T]bool{}
	}
	s.m[v] = true
}

func first[T any](v Vec[T]) T { return v[0] }

func main() {
	var v Vec[int] = []int{1, 2}
	fmt.Printf("%T %v %d\n", v, v, first(v))
	t := Table[rune]{'a': {"x"}}
	fmt.Printf("%T %v\n", t, t)
	var s IntSet
	s.Add(3)
	fmt.Printf("%T %v\n", s, len(s.m))
}
