// escape -m

package main

import "fmt"

type hue uint8
type pair[K comparable, V any] struct {
	k K
	v V
}

//go:noinline
func (p pair[K, V]) show(n int) string { return fmt.Sprint(n) }

//go:noinline
func (p *pair[K, V]) set(k K) K { p.k = k; return k }

//go:noinline
func tr[T any](s string, v T) T { return v }

//go:noinline
func vs[T any](v ...T) T { return v[0] }

func sum[T ~uint8 | int](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return t
}

func main() {
	p := pair[string, hue]{}
	fmt.Println(tr("x", 1), tr("y", hue(2)), tr("z", &p), tr("p", p.k))
	fmt.Println(p.show(1), p.set("q"), (&p).show(2))
	fmt.Println(sum(hue(1), 2), sum(1, 2), vs(hue(3)), vs[error]())
	f := tr[int]
	fmt.Println(f("a", 2))
}
