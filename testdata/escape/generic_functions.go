// escape -m

package main

type number interface{ ~int | ~float64 }

func max2[T number](a, b T) T {
	if a > b {
		return a
	}
	return b
}

func mapf[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func box[T any](x T) any { return x }
func ptr[T any](x T) *T  { return &x }

func main() {
	println(max2(1, 2), max2(1.5, 2.5))
	s := mapf([]int{1, 2}, func(i int) string { return "x" })
	n := len(s)
	println(n, box(n) != nil, *ptr("s"))
}
