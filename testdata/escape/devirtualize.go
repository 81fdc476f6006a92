// escape -m

package main

type I interface{ M() int }
type T struct{ n int }
type P struct{ n int }

func (t T) M() int  { return t.n }
func (p *P) M() int { return p.n }

func mk() I { return T{3} }

type E struct{ I }

func main() {
	var i I = T{1}
	println(i.M())
	i = T{2}
	println(i.M(), mk().M(), I(&P{4}).M())
	var j I = &P{5}
	println(j.M())
	j = T{6}
	println(j.M())
	var k I = E{T{7}}
	println(k.M())
}
