// generic_functions.go written out by hand.
package main

type square struct{ side float64 }
type circle struct{ radius float64 }

func (s square) area() float64  { return s.side * s.side }
func (c *circle) area() float64 { return c.radius * c.radius * 3 }

func mapped(s []int, f func(int) int) []int {
	out := make([]int, 0, len(s))
	for _, v := range s {
		out = append(out, f(v))
	}
	return out
}

func filter(s []int, keep func(int) bool) []int {
	var out []int
	for _, v := range s {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func reduce(s []int, a int, f func(int, int) int) int {
	for _, v := range s {
		a = f(a, v)
	}
	return a
}

func sum(s []int) (t int) {
	for _, v := range s {
		t += v
	}
	return t
}

func dot(a, b []float64) (t float64) {
	for i := range a {
		t += a[i] * b[i]
	}
	return t
}

func largestInt(s []int) int {
	m := s[0]
	for _, v := range s[1:] {
		m = max(m, v)
	}
	return m
}

func largestFloat(s []float64) float64 {
	m := s[0]
	for _, v := range s[1:] {
		m = max(m, v)
	}
	return m
}

func squareAreas(s []square) (t float64) {
	for _, v := range s {
		t += v.area()
	}
	return t
}

func circleAreas(s []*circle) (t float64) {
	for _, v := range s {
		t += v.area()
	}
	return t
}

func counts(s []int) map[int]int {
	m := map[int]int{}
	for _, k := range s {
		m[k]++
	}
	return m
}

func compose(f func(int) float64, g func(float64) int) func(int) int {
	return func(a int) int { return g(f(a)) }
}

type pair struct {
	first  int
	second float64
}

func zip(a []int, b []float64) []pair {
	out := make([]pair, len(a))
	for i := range a {
		out[i] = pair{a[i], b[i]}
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
		total += int(dot(floats, floats)) + largestInt(ints) + int(largestFloat(floats))
		total += int(squareAreas(squares) + circleAreas(circles))
		for _, p := range zip(ints, floats) {
			total += p.first - int(p.second)
		}
		if round%10 == 0 {
			total += len(counts(ints))
		}
	}
	println(total)
}
