// run

// What runs once calls functions whose bodies were inlined there; parameters that a body does not
// use, or has no name for, are still passed.
package main

import "fmt"

type T struct{ n int }

func (*T) sum(args ...int) int {
	s := 0
	for _, a := range args {
		s += a
	}
	return s
}

func rest(name string, _ ...any) int {
	n := 0
	for i := range name {
		n += i + len(name)
	}
	return n
}

func second(x, y string) (string, int) {
	n := 0
	for _, r := range y {
		n += int(r)
	}
	return y, n
}

func (T) value(flag bool, _ float64, scale uint8) uint8 {
	for range 3 {
		scale += scale<<1 | 1
	}
	return scale
}

var start = rest("start", 1, "two")

func main() {
	fmt.Println((*T)(nil).sum(1, 2, 3), rest("abc", nil), start)
	fmt.Println(second("tcp", "127.0.0.1"))
	fmt.Println(T{1}.value(false, 1.5, 3))
}
