// run

// Capacities that append and make leave: the growth rule and the size classes behind it.

package main

import "fmt"

type words struct{ a, b, c int }

type linked struct {
	next *linked
	a, b int
}

func ints() []int {
	var caps []int
	var s []int
	for len(s) < 6000 {
		s = append(s, 0)
		if n := len(caps); n == 0 || caps[n-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	sink = s
	return caps
}

func bytes() []int {
	var caps []int
	var s []byte
	for len(s) < 6000 {
		s = append(s, 0)
		if n := len(caps); n == 0 || caps[n-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	sink = s
	return caps
}

func pointers() []int {
	var caps []int
	var s []*int
	for len(s) < 6000 {
		s = append(s, nil)
		if n := len(caps); n == 0 || caps[n-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	sink = s
	return caps
}

func stringsOf() []int {
	var caps []int
	var s []string
	for len(s) < 6000 {
		s = append(s, "")
		if n := len(caps); n == 0 || caps[n-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	sink = s
	return caps
}

func structs() []int {
	var caps []int
	var s []words
	for len(s) < 6000 {
		s = append(s, words{})
		if n := len(caps); n == 0 || caps[n-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	sink = s
	return caps
}

func links() []int {
	var caps []int
	var s []linked
	for len(s) < 6000 {
		s = append(s, linked{})
		if n := len(caps); n == 0 || caps[n-1] != cap(s) {
			caps = append(caps, cap(s))
		}
	}
	sink = s
	return caps
}

var sink any

// many appends n elements at once to an empty slice and to one of n elements.
func many(n int) {
	a := append([]int(nil), make([]int, n)...)
	b := append([]*int(nil), make([]*int, n)...)
	c := append([]byte(nil), make([]byte, n)...)
	d := append([]linked(nil), make([]linked, n)...)
	fmt.Println(n, cap(a), cap(b), cap(c), cap(d))
	a = append(a, a...)
	b = append(b, b...)
	c = append(c, c...)
	d = append(d, d...)
	fmt.Println(n, cap(a), cap(b), cap(c), cap(d))
	sink = [4]any{a, b, c, d}
}

func main() {
	fmt.Println("int", ints())
	fmt.Println("byte", bytes())
	fmt.Println("*int", pointers())
	fmt.Println("string", stringsOf())
	fmt.Println("words", structs())
	fmt.Println("linked", links())
	for _, n := range []int{1, 2, 3, 5, 9, 33, 64, 65, 100, 255, 256, 257, 1000, 4096, 5000, 100000} {
		many(n)
	}
}
