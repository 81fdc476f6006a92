// run

package main

type I interface{ M() int }
type T struct{ n int }

func (t T) M() int { return t.n }

//go:noinline
func f(c bool) int {
	var i I
	if c {
		i = T{3}
	}
	return i.M()
}

func main() {
	println(f(true))
	defer func() { println(recover().(error).Error()) }()
	println(f(false))
}
