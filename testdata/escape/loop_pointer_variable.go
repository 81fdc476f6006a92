// escape -m -l

package main

type L struct {
	next *L
	n    int
}

func main() {
	for p := (&L{n: 1}); p != nil; p = p.next {
		f := func() { p.n++ }
		f()
		if p.n < 5 {
			p = &L{n: 7}
		}
	}
}
