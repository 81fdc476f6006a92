// escape -m

package main

type S struct{ p *int }
type A [1]*int
type F func()

var sink any

func main() {
	n := 1
	sink = S{&n}
	sink = A{}
	sink = F(nil)
	sink = map[int]int(nil)
	sink = struct{}{}
}
