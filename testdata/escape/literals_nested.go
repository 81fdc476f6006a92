// escape -m

package main

type P struct{ x, y *int }
type L struct {
	ps []P
	m  map[string]*P
	a  [2]any
}

var keep L

func main() {
	a, b, c := 1, 2, len("x")
	keep = L{ps: []P{{&a, nil}}, m: map[string]*P{"k": {y: &b}}, a: [2]any{c, "s"}}
	l := L{ps: []P{{}, {}}, a: [2]any{1: c}}
	println(len(l.ps), len([]*P{{}, {}}))
}
