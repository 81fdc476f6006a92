// errorcheck

// Embedded fields and interfaces.

package p

import "fmt"

type A struct{ x, y int }
type B struct{ x, z int }

func (A) M() {}
func (*B) N() {}

type C struct {
	A
	*B
}
type D struct {
	C
	y string
}
type E struct {
	fmt.Stringer
	error
}
type I interface {
	fmt.Stringer
	error
	M()
}
type J interface {
	A
}
type K interface {
	undefined // ERROR `undefined: undefined`
}
type L interface {
	I // ERROR `duplicate method String`
	M()
	String() int
}

func f(c C, d D, e E, i I) {
	_ = c.x // ERROR `ambiguous selector c\.x`
	_ = c.y
	_ = c.z
	_ = d.y
	_ = d.x // ERROR `ambiguous selector d\.x`
	c.M()
	c.N()
	d.N()
	_ = e.String()
	_ = e.Error()
	_ = e.M() // ERROR `e\.M undefined \(type E has no field or method M\)`
	_ = i.String() + i.Error()
	i.M()
	i.undefined() // ERROR `i\.undefined undefined \(type I has no field or method undefined\)`
	var _ fmt.Stringer = e
	var _ I = e // ERROR `cannot use e \(variable of struct type E\) as I value in variable declaration: E does not implement I \(missing method M\)`
	var _ interface{ N() } = d
	var _ interface{ N() } = B{} // ERROR `cannot use B\{\} \(value of struct type B\) as interface\{N\(\)\} value in variable declaration: B does not implement interface\{N\(\)\} \(method N has pointer receiver\)`
	_ = C{A: A{}, B: nil}
	_ = C{x: 1} // ERROR `unknown field x in struct literal of type C`
	_ = D{y: "", C: C{}}
}

var _ J // ERROR `cannot use type J outside a type constraint: interface contains type constraints`
