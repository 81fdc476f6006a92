// errors -e
package main

type T struct{ a, b int }






var c chan S1


type S1 [1 << 17]byte

func f(a int, c chan S1) chan [1 << 18]T {
	var d, e chan S1
	g, h := 1, make(chan S1)
	_ = make(chan S1)
	_, _, _, _, _ = d, e, g, h
	return nil
}

func g() {
	_ = make(chan S1)
	_ = make(chan [1<<20]T)
	a := 1
	_ = a
	_ = make(chan [1<<19]T)
	_ = struct { c chan [1<<19]T}{}
	for i, c := range []chan S1{} { _, _ = i, c }
	type L chan S1
}

type M map[int]chan S1



func main() {}
