// errorcheck

// Receivers and methods.

package p

import "fmt"

type T struct{ f int }
type P *int
type I interface{ M() }
type A = T
type AP = *T
type B = int
type G[E any] struct{}

func (T) a()             {}
func (*T) b()            {}
func (t T) c()           {}
func (**T) d()           {} // ERROR `invalid receiver type \*\*T`
func (A) e()             {}
func (*A) e2()           {}
func (AP) f2()           {}
func (*AP) f3()          {} // ERROR `invalid receiver type \*AP`
func (P) g()             {} // ERROR `invalid receiver type P \(pointer or interface type\)`
func (*P) h()            {} // ERROR `invalid receiver type P \(pointer or interface type\)`
func (I) i()             {} // ERROR `invalid receiver type I \(pointer or interface type\)`
func (*I) j()            {} // ERROR `invalid receiver type I \(pointer or interface type\)`
func (int) k()           {} // ERROR `cannot define new methods on non-local type int`
func (B) l()             {} // ERROR `cannot define new methods on non-local type B`
func (*int) m()          {} // ERROR `cannot define new methods on non-local type int`
func (fmt.Stringer) n()  {} // ERROR `cannot define new methods on non-local type fmt\.Stringer`
func (*fmt.Stringer) o() {} // ERROR `cannot define new methods on non-local type fmt\.Stringer`
func ([]int) p()         {} // ERROR `invalid receiver type \[\]int`
func (struct{}) q()      {} // ERROR `invalid receiver type struct\{\}`
func (undefined) r()     {} // ERROR `undefined: undefined`
func (T) f()             {} // ERROR `field and method with the same name f`
func (T) a()             {} // ERROR `method T\.a already declared at .*methods\.go:17:10`
func (G[E]) s()          {}
func (*G[E]) t()         {}
func (G) u()             {} // ERROR `cannot use generic type G\[E any\] without instantiation`
func (G[int]) v()        {}
func (G[A, B]) w()       {} // ERROR `receiver declares 2 type parameters, but receiver base type declares 1`
func (T[A]) x()          {} // ERROR `T is not a generic type`
func ((T)) y()           {}
func (*(T)) z()          {}
func (G[E]) s()          {} // ERROR `method G\.s already declared at .*methods\.go:39:13`
func (v1) aa()           {} // ERROR `v1 \(package-level variable\) is not a type`
func (nil) bb()          {} // ERROR `nil \(untyped nil\) is not a type`
func (any) cc()          {} // ERROR `invalid receiver type any`
func (error) dd()        {} // ERROR `cannot define new methods on non-local type error`

var v1 int

func main() {
	var t T
	t.a()
	t.b()
	t.nothing() // ERROR `t\.nothing undefined \(type T has no field or method nothing\)`
	T{}.b() // ERROR `cannot call pointer method b on T`
	(&T{}).b()
	T.b(t) // ERROR `invalid method expression T\.b \(needs pointer receiver \(\*T\)\.b\)`
	(*T).b(&t)
	T.a(t)
	var i I
	i.M()
	i.N() // ERROR `i\.N undefined \(type I has no field or method N\)`
	var pi *I
	pi.M() // ERROR `pi\.M undefined \(type \*I is pointer to interface, not interface\)`
}
