// Generic functions over slices and maps: map, filter, reduce, composition, sums by constraint,
// calls of constraint methods, closures made by generic functions.
// generic_functions_hand.go is the same written out.
package main

type number interface {
	~int | ~int32 | ~float64
}

type shape interface{ area() float64 }

type square struct{ side float64 }
type circle struct{ radius float64 }

func (s square) area() float64  { return s.side * s.side }
func (c *circle) area() float64 { return c.radius * c.radius * 3 }

func mapped[T, U any](s []T, f func(T) U) []U {
	out := make([]U, 0, len(s))
	for _, v := range s {
		out = append(out, f(v))
	}
	return out
}

func filter[T any](s []T, keep func(T) bool) []T {
	var out []T
	for _, v := range s {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func reduce[T, A any](s []T, a A, f func(A, T) A) A {
	for _, v := range s {
		a = f(a, v)
	}
	return a
}

func sum[T number](s []T) (t T) {
	for _, v := range s {
		t += v
	}
	return t
}

func dot[T number](a, b []T) (t T) {
	for i := range a {
		t += a[i] * b[i]
	}
	return t
}

func largest[T number](s []T) T {
	m := s[0]
	for _, v := range s[1:] {
		m = max(m, v)
	}
	return m
}

func areas[S shape](s []S) (t float64) {
	for _, v := range s {
		t += v.area()
	}
	return t
}

func counts[K comparable](s []K) map[K]int {
	m := map[K]int{}
	for _, k := range s {
		m[k]++
	}
	return m
}

func compose[A, B, C any](f func(A) B, g func(B) C) func(A) C {
	return func(a A) C { return g(f(a)) }
}

type pair[A, B any] struct {
	first  A
	second B
}

func zip[A, B any](a []A, b []B) []pair[A, B] {
	out := make([]pair[A, B], len(a))
	for i := range a {
		out[i] = pair[A, B]{a[i], b[i]}
	}
	return out
}

func main() {
	const n = 10000
	ints, floats := make([]int, n), make([]float64, n)
	squares, circles := make([]square, n), make([]*circle, n)
	for i := range ints {
		ints[i], floats[i] = i*7%1000, float64(i%100)
		squares[i], circles[i] = square{float64(i % 10)}, &circle{float64(i % 5)}
	}
	total := 0
	twice := compose(func(i int) float64 { return float64(i) * 2 }, func(f float64) int { return int(f) + 1 })
	for round := 0; round < 700; round++ {
		total += sum(mapped(ints, twice))
		even := filter(ints, func(i int) bool { return i&1 == 0 })
		total += reduce(even, 0, func(a, v int) int { return a ^ v + round })
		total += int(dot(floats, floats)) + largest(ints) + int(largest(floats))
		total += int(areas(squares) + areas(circles))
		for _, p := range zip(ints, floats) {
			total += p.first - int(p.second)
		}
		if round%10 == 0 {
			total += len(counts(ints))
		}
	}
	println(total)
}
