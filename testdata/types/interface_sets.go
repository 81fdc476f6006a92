// errorcheck

package p

type A interface {
	M()
	N()
}
type B interface{ M() int }
type C interface {
	A
	B // ERROR `duplicate method M\s+[^ ]*\.go:11:2: other declaration of method M`
}
type D interface {
	M()
	M() // ERROR `duplicate method M\s+[^ ]*\.go:15:2: other declaration of method M`
}
type E interface {
	A
	M()
}
type F interface {
	A // ERROR `duplicate method M\s+[^ ]*\.go:24:2: other declaration of method M`
	M() string
}
type Num interface{ ~int | ~float64 }
type Both interface {
	Num
	~int | string
}
type Empty interface {
	~int
	~string
}
type Me interface{ Me } // ERROR `invalid recursive type: Me refers to itself`
type Bad1 interface{ ~MyInt } // ERROR `invalid use of ~ \(underlying type of MyInt is int\)`
type MyInt int
type Bad2 interface{ int | ~int } // ERROR `overlapping terms ~int and int`
type Bad3 interface{ ~error } // ERROR `invalid use of ~ \(error is an interface\)`
type Bad4 interface{ int | A } // ERROR `cannot use .*A in union \(.*A contains methods\)`
type Bad5 interface{ int | comparable } // ERROR `cannot use comparable in union`

var n Num // ERROR `cannot use type Num outside a type constraint: interface contains type constraints`
var c comparable // ERROR `cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable`

func f[T Both](x T)       {}
func g[T Empty](x T)      {}
func h[T comparable](x T) {}
func k[T interface {
	~int
	String() string
}](x T)                     {}
func l[T int | string](x T) {}

func use() {
	f(1)
	f("x") // ERROR `string does not satisfy Both \(Both mentions string, but string is not in the type set of Both\)`
	f(1.5) // ERROR `float64 does not satisfy Both \(float64 missing in ~int\)`
	f(MyInt(1))
	g(1) // ERROR `cannot satisfy Empty \(empty type set\)`
	h(1)
	h([]int{}) // ERROR `\[\]int does not satisfy comparable`
	h(func() {}) // ERROR `func\(\) does not satisfy comparable`
	h(struct{ x []int }{}) // ERROR `struct\{x \[\]int\} does not satisfy comparable`
	h(any(1))
	k(1) // ERROR `int does not satisfy interface\{String\(\) string; ~int\} \(missing method String\)`
	k(MyInt(1)) // ERROR `in call to k, T \(type MyInt\) does not satisfy interface\{String\(\) string; ~int\} \(missing method String\)`
	l(MyInt(1)) // ERROR `MyInt does not satisfy int \| string \(possibly missing ~ for int in int \| string\)`
	l(1.5) // ERROR `float64 does not satisfy int \| string \(float64 missing in int \| string\)`
}
