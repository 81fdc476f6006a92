// run

package main

import "fmt"

type ordered interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~float32 | ~float64 | ~string
}

func Min[T ordered](a, b T) T {
	if a < b {
		return a
	}
	return b
}

func Map[T, U any](s []T, f func(T) U) []U {
	out := make([]U, 0, len(s))
	for _, x := range s {
		out = append(out, f(x))
	}
	return out
}

func Filter[S ~[]E, E any](s S, keep func(E) bool) S {
	var out S
	for _, x := range s {
		if keep(x) {
			out = append(out, x)
		}
	}
	return out
}

func Reduce[T, A any](s []T, init A, f func(A, T) A) A {
	for _, x := range s {
		init = f(init, x)
	}
	return init
}

func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

func Index[T comparable](s []T, x T) int {
	for i, y := range s {
		if x == y {
			return i
		}
	}
	return -1
}

func Ptr[T any](v T) *T { return &v }

func Zero[T any]() (z T) { return }

func Sum[T ~int | ~float64](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}

type myInt int
type names []string

func main() {
	fmt.Println(Min(3, 2), Min("b", "a"), Min(2.5, 1), Min[myInt](4, 5))
	fmt.Println(Map([]int{1, 2, 3}, func(n int) string { return fmt.Sprint(n * n) }))
	n := Filter(names{"ann", "bob", "al"}, func(s string) bool { return s[0] == 'a' })
	fmt.Printf("%T %v\n", n, n)
	fmt.Println(Reduce([]float64{1, 2, 3.5}, "", func(a string, x float64) string { return a + fmt.Sprint(x) + ";" }))
	fmt.Println(Keys(map[string]int{"a": 1}), Index([]string{"x", "y"}, "y"), Index([]any{1, "a"}, any("a")))
	p := Ptr(myInt(7))
	*p++
	fmt.Printf("%T %v %v %q %v\n", p, *p, Zero[int](), Zero[string](), Zero[*int]() == nil)
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum[myInt]())
	f := Min[string]
	fmt.Println(f("q", "p"))
}
