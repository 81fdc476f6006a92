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

const (
	c0 = 1 << 500
	c1 = c0 * c0
	c2 = c1 <= c1
	c3 = c2 * c2
)

type K interface{ m() Undefined }

type S struct{}

func (*S) m() int { return 0 }

func h(k K) { _ = k.(*S) }
