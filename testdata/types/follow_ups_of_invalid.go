// errors -e
package main

type J any

func (x J) foo() {}

type I interface{ foo() }

var m map[int][10]Undefined

func f(n int) main { return f(n + 1) }

func g() [10]Undefined

func main() {
	int(f(0))
	m[0][5] = 1
	g()[1] = 2
	var i I = J(1)
	_ = I(J(2))
	_ = i
}
