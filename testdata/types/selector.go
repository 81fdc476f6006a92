// errorcheck

// Fields, methods, packages.

package p

import (
	"os"
	"unsafe"
)

type T struct {
	Foo int
	bar int
	E
	*P
}

type E struct{ deep int }

func (E) Val()  {}
func (*E) Ptr() {}

type P struct{ q int }

func (P) PVal()  {}
func (*P) PPtr() {}

type A struct{ x int }
type B struct{ x int }
type AB struct {
	A
	B
}

type I interface{ M() }
type NP *T

func (t T) String() string { return "" }
func (t *T) Set(int)       {}
func mk() T                { return T{} }

func f(t T, p *T, pp **T, i I, pi *I, ab AB, np NP, e any, m map[int]T) {
	_ = t.Foo
	_ = t.foo // ERROR `t\.foo undefined \(type T has no field or method foo, but does have field Foo\)`
	_ = t.FOO // ERROR `t\.FOO undefined \(type T has no field or method FOO, but does have field Foo\)`
	_ = t.Bar // ERROR `t\.Bar undefined \(type T has no field or method Bar, but does have field bar\)`
	_ = t.deep
	_ = t.q
	_ = p.deep
	_ = pp.Foo // ERROR `pp\.Foo undefined \(type \*\*T has no field or method Foo\)`
	_ = t.nothing // ERROR `t\.nothing undefined \(type T has no field or method nothing\)`
	_ = t.string // ERROR `t\.string undefined \(type T has no field or method string, but does have method String\)`
	_ = t._ // ERROR `t\._ undefined \(type T has no field or method _\)`
	_ = ab.x // ERROR `ambiguous selector ab\.x`
	_ = i.N // ERROR `i\.N undefined \(type I has no field or method N\)`
	_ = i.m // ERROR `i\.m undefined \(type I has no field or method m, but does have method M\)`
	_ = pi.M // ERROR `pi\.M undefined \(type \*I is pointer to interface, not interface\)`
	_ = np.Foo
	_ = np.String // ERROR `np\.String undefined \(type NP has no field or method String\)`
	_ = e.x // ERROR `e\.x undefined \(type any has no field or method x\)`
	_ = nil.x // ERROR `nil\.x undefined \(type untyped nil has no field or method x\)`
	t.Set(1)
	p.Set(1)
	mk().Set(1) // ERROR `cannot call pointer method Set on T`
	m[1].Set(2) // ERROR `cannot call pointer method Set on T`
	m[1].Foo = 2 // ERROR `cannot assign to struct field m\[1\]\.Foo in map`
	mk().Foo = 2 // ERROR `cannot assign to mk\(\)\.Foo \(neither addressable nor a map index expression\)`
	p.set(1) // ERROR `p\.set undefined \(type \*T has no field or method set, but does have method Set\)`
	mk().Ptr() // ERROR `cannot call pointer method Ptr on T`
	mk().PPtr()
	mk().Val()
	_ = T.String
	_ = T.Set // ERROR `invalid method expression T\.Set \(needs pointer receiver \(\*T\)\.Set\)`
	_ = (*T).Set
	_ = (*T).String
	_ = T.Foo // ERROR `T\.Foo undefined \(type T has no method Foo\)`
	_ = T.Nope // ERROR `T\.Nope undefined \(type T has no field or method Nope\)`
	_ = I.M
	_ = I.N // ERROR `I\.N undefined \(type I has no field or method N\)`
	_ = int.x // ERROR `int\.x undefined \(type int has no field or method x\)`
	_ = T.String(t)
	_ = T.String(p) // ERROR `cannot use p \(variable of type \*T\) as T value in argument to T\.String`
	_ = T.String() // ERROR `not enough arguments in call to T\.String`
	(*T).Set(t, 1) // ERROR `cannot use t \(variable of struct type T\) as \*T value in argument to \(\*T\)\.Set`
	(*T).Set(&t, 1)
	_ = os.Foo // ERROR `undefined: os\.Foo`
	_ = os.args // ERROR `undefined: os\.args \(but have Args\)`
	_ = os.ARGS // ERROR `undefined: os\.ARGS \(but have Args\)`
	_ = os // ERROR `use of package os not in selector`
	_ = unsafe.Foo // ERROR `undefined: unsafe\.Foo`
	_ = len.x // ERROR `invalid use of len \(built-in\) in selector expression`
	_ = g().x // ERROR `g\(\) \(no value\) used as value or type`
	_ = undefined.x // ERROR `undefined: undefined`
	_ = os.Args.x // ERROR `os\.Args\.x undefined \(type \[\]string has no field or method x\)`
}

func g() {}
