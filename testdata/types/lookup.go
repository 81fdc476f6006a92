// errorcheck

package p

type A struct{ x, A1 int }
type B struct{ x, B1 int }
type C struct {
	A
	*B
	y int
}
type D struct{ C }

func (A) M()  {}
func (B) M()  {}
func (*C) P() {}

type NP *A
type I interface{ F() }

func f(c C, d *D, np NP, pi *I, pp **C) {
	_ = c.x // ERROR `ambiguous selector c\.x`
	_ = d.x // ERROR `ambiguous selector d\.x`
	_ = c.A1
	_ = d.B1
	c.M() // ERROR `ambiguous selector c\.M`
	d.M() // ERROR `ambiguous selector d\.M`
	d.P()
	D{}.P() // ERROR `cannot call pointer method P on D`
	C{}.P() // ERROR `cannot call pointer method P on C`
	_ = np.x
	np.M() // ERROR `np\.M undefined \(type NP has no field or method M\)`
	pi.F() // ERROR `pi\.F undefined \(type \*I is pointer to interface, not interface\)`
	_ = pp.y // ERROR `pp\.y undefined \(type \*\*C has no field or method y\)`
	_ = c.Y // ERROR `c\.Y undefined \(type C has no field or method Y, but does have field y\)`
	_ = c.a1 // ERROR `c\.a1 undefined \(type C has no field or method a1, but does have field A1\)`
	_ = c.z // ERROR `c\.z undefined \(type C has no field or method z\)`
	c.p() // ERROR `c\.p undefined \(type C has no field or method p, but does have method P\)`
	_ = d.C.A.x
	_ = C.P // ERROR `invalid method expression C\.P \(needs pointer receiver \(\*C\)\.P\)`
	_ = (*C).P
	_ = C.y // ERROR `C\.y undefined \(type C has no method y\)`
	_ = I.F
	_ = I.G // ERROR `I\.G undefined \(type I has no field or method G\)`
}
