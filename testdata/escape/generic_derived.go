// escape -m

// Types that bodies of instances make of their parameters: they print as shapes, and those that are only known at
// run time as what looks them up.
package main

type pair[K comparable, V any] struct {
	key K
	val V
}

type set[K comparable] struct{ m map[K]struct{} }

func newSet[K comparable](keys ...K) *set[K] {
	s := &set[K]{m: map[K]struct{}{}}
	for _, k := range keys {
		s.m[k] = struct{}{}
	}
	return s
}

func (s *set[K]) list() []K {
	out := make([]K, 0, len(s.m))
	for k := range s.m {
		out = append(out, k)
	}
	return out
}

func group[K comparable, V any](items []V, key func(V) K) map[K][]V {
	m := make(map[K][]V, len(items))
	for _, v := range items {
		m[key(v)] = append(m[key(v)], v)
	}
	return m
}

func fresh[T any]() *T { return new(T) }

func is[T any](x any) bool {
	_, ok := x.(T)
	return ok
}

func get[T any](x any) T { return x.(T) }

func first[T ~int | ~string](x T) any {
	var zero T
	if x == zero {
		return T(zero)
	}
	return x
}

func count[T ~int](n T) any { return n + 1 }

func entries[K comparable, V any](m map[K]V) []pair[K, V] {
	var list []pair[K, V]
	for k, v := range m {
		list = append(list, pair[K, V]{k, v})
	}
	return list
}

func pointers[T any](x T) []*T { return []*T{&x} }

func main() {
	_ = newSet(1, 2).list()
	_ = group([]string{"a"}, func(s string) int { return len(s) })
	_ = fresh[int]()
	_ = is[error](nil)
	_ = get[string]("x")
	_ = first("y")
	_ = count(2)
	_ = entries(map[string]bool{"z": true})
	_ = pointers(1.5)
}
