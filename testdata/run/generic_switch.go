// run

package main

import "fmt"

type number interface{ ~int | ~float64 | ~uint8 }

func Kind[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string:
		return "string"
	case []T:
		return "slice of T"
	}
	return fmt.Sprintf("%T", v)
}

func Conv[T, U number](v T) U { return U(v) }

func Len[T ~string | ~[]byte](v T) int { return len(v) }

func At[T ~string | ~[]byte](v T, i int) byte { return v[i] }

func Make[T ~[]E, E any](n int, v E) T {
	s := make(T, n)
	for i := range s {
		s[i] = v
	}
	return s
}

type B []byte

func Fact[T number](n T) T {
	if n <= 1 {
		return 1
	}
	return n * Fact(n-1)
}

type Num interface{ Val() int }
type A struct{ n int }

func (a *A) Val() int { return a.n }

type PtrTo[T any] interface {
	*T
	Val() int
}

func Build[T any, P PtrTo[T]](f func(P)) int {
	var t T
	p := P(&t)
	f(p)
	return p.Val()
}

func Apply[F func(int) int](f F, n int) int { return f(n) }

func closure[T any](v T) func() T {
	calls := 0
	return func() T { calls++; return v }
}

func deferred[T any](v T) (s string) {
	defer func() { s = fmt.Sprint("deferred ", v, recover()) }()
	panic(v)
}

func main() {
	fmt.Println(Kind(1), Kind("s"), Kind(2.5), Kind([]int{}), Kind[any](3))
	fmt.Println(Conv[float64, int](3.9), Conv[int, uint8](300), Conv[int, float64](2))
	fmt.Println(Len("héllo"), Len(B("ab")), At("xyz", 1), At([]byte{7, 8}, 0))
	fmt.Println(Make[[]string](2, "q"), Make[B](1, byte(65)))
	fmt.Println(Fact(10), Fact(5.0), Fact(uint8(6)))
	fmt.Println(Build(func(a *A) { a.n = 42 }))
	fmt.Println(Apply(func(n int) int { return n + 1 }, 1), closure("c")(), deferred(5))
	type local struct{ x int }
	fmt.Println(Kind(local{1}), closure(local{2})().x)
}
