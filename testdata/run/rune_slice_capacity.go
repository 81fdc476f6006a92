// run

// The capacity of []rune(s) and []byte(s): a constant leaves no room, a short string on the stack 32 elements.
package main

import "fmt"

var g []rune

const k = "kon"

//go:noinline
func id(s string) string { return s }

type R []rune

func main() {
	s := "abc"
	a := []rune(s)
	b := []rune(id("abc"))
	c := []rune("")
	d := []rune(k + "x")
	e := R("xyz")
	g = []rune("escape")
	var nilr = []rune(id(""))
	fmt.Println(cap(a), cap(b), cap(c), c == nil, cap(d), cap(e), cap(g), cap(nilr), nilr == nil)
	h := []rune("h\xffi")
	fmt.Println(cap(h), len(h), h)
	for i := range 3 {
		z := []rune("zz")
		z = append(z, rune(i))
		fmt.Println(cap(z), z)
	}
	g = []rune(id("escapes"))
	fmt.Println(cap(g))
	g = []rune(s)
	fmt.Println(cap(g))
	bs := []byte("")
	fmt.Println(cap(bs), bs == nil)
	b1 := []byte("abc")
	b2 := []byte(id("abc"))
	b3 := []byte(s)
	fmt.Println(cap(b1), cap(b2), cap(b3))
}
