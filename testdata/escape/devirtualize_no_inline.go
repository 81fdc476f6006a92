// escape -m -l

package main

type I interface{ M(*int) int }
type T struct{}

func (T) M(p *int) int { return *p }

func main() {
	x := 1
	var i I = T{}
	println(i.M(&x))
}
