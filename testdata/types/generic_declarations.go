// errorcheck

// Type parameters and constraints.

package p

import "fmt"

type Number interface{ ~int | ~float64 }

type List[T any] struct {
	next *List[T]
	v    T
}
type Pair[K comparable, V any] struct {
	k K
	v V
}
type Bad1[T undefined] struct{} // ERROR `undefined: undefined`
type Bad2[T int] struct{}
type Bad3[T T] struct{} // ERROR `cannot use a type parameter as constraint`
type Bad4[T any] T // ERROR `cannot use a type parameter as RHS in type declaration`
type Bad5[T interface{ m() } | int] struct{} // ERROR `cannot use interface\{m\(\)\} in union \(interface\{m\(\)\} contains methods\)`
type Bad6[T ~Number] struct{} // ERROR `invalid use of ~ \(Number is an interface\)`
type MyInt int
type Bad7[T ~MyInt] struct{} // ERROR `invalid use of ~ \(underlying type of MyInt is int\)`
type Bad8[T int | int] struct{} // ERROR `overlapping terms int and int`
type Bad9[T int | ~int] struct{} // ERROR `overlapping terms ~int and int`
type Bad10[T comparable | int] struct{} // ERROR `cannot use comparable in union`
type Bad11[P any, T P | int] struct{} // ERROR `term cannot be a type parameter`
type Bad12[T fmt.Stringer | int] struct{} // ERROR `cannot use fmt\.Stringer in union \(fmt\.Stringer contains methods\)`
type Alias[T any] = []T
type Alias2[T any] = T // ERROR `cannot use type parameter declared in alias declaration as RHS`

var (
	_ List // ERROR `cannot use generic type List\[T any\] without instantiation`
	_ List[int]
	_ List[int, string] // ERROR `too many type arguments for type List: have 2, want 1`
	_ Pair[int] // ERROR `not enough type arguments for type Pair: have 1, want 2`
	_ Pair[[]int, int] // ERROR `\[\]int does not satisfy comparable`
	_ Pair[int, undefined] // ERROR `undefined: undefined`
	_ int[int] // ERROR `invalid operation: int\[int\] \(int is not a generic type\)`
	_ Alias[int]
	_ Alias // ERROR `cannot use generic type Alias\[T any\] without instantiation`
	_ MyInt[int] // ERROR `invalid operation: MyInt\[int\] \(MyInt is not a generic type\)`
)

func f[T any](x T) T              { return x }
func g[T Number](a, b T) T        { return a + b }
func h[T any](a, b T) T           { return a + b } // ERROR `invalid operation: operator \+ not defined on a \(variable of type T constrained by any\)`
func i[T any](x T) bool           { return x == x } // ERROR `invalid operation: x == x \(incomparable types in type set\)`
func j[T comparable](x T) bool    { return x == x }
func k[T any, U *T](x U) T        { return *x }
func l[T fmt.Stringer](x T) string { return x.String() }
func m[T any](x T) string         { return x.String() } // ERROR `x\.String undefined \(type T has no field or method String\)`
func n[T Number]()                { var x T = 1; var y T = "s"; var z T = 1.5; _, _, _ = x, y, z } // ERROR `cannot use "s" \(untyped string constant\) as T value in variable declaration` `cannot use 1\.5 \(untyped float constant\) as T value in variable declaration`
func o[T any]() T // ERROR `generic function is missing function body`
func (l List[T]) len() int        { var x T; _ = x; return undefined } // ERROR `undefined: undefined`
func (l *List[T]) push(v T)       { l.v = v; l.next = 1 } // ERROR `cannot use 1 \(untyped int constant\) as \*List\[T\] value in assignment`

type S struct {
	List[int]
	f func() List // ERROR `cannot use generic type List\[T any\] without instantiation`
}

func use() {
	f[int](1)
	f(1)
	f("s")
	_ = f // ERROR `cannot use generic function f without instantiation`
	_ = f[int]
	var _ func(int) int = f
	f[int]("s") // ERROR `cannot use "s" \(untyped string constant\) as int value in argument to f\[int\]`
	f[int, string](1) // ERROR `got 2 type arguments but want 1`
	g(1, 2)
	g(1, 2.5)
	g("a", "b") // ERROR `string does not satisfy Number \(string missing in ~int \| ~float64\)`
	g[string]("a", "b") // ERROR `string does not satisfy Number \(string missing in ~int \| ~float64\)`
	h(1, "s") // ERROR `in call to h, mismatched types untyped int and untyped string \(cannot infer T\)`
	j([]int{}) // ERROR `\[\]int does not satisfy comparable`
	n() // ERROR `in call to n, cannot infer T \(declared at .*generic_declarations\.go:56:8\)`
	n[int]()
	l(1) // ERROR `int does not satisfy fmt\.Stringer \(missing method String\)`
	var x List[int]
	x.push(1)
	x.push("s") // ERROR `cannot use "s" \(untyped string constant\) as int value in argument to x\.push`
	var y List // ERROR `declared and not used: y` `cannot use generic type List\[T any\] without instantiation`
	_ = List[int]{}
	_ = List{} // ERROR `cannot use generic type List\[T any\] without instantiation`
	_ = Pair[string, int]{"a", 1}
	type Local[T any] []T
	var _ Local[int]
}

func local[T any](x T) {
	type L struct{ f T }
	var l L
	l.f = x
	l.f = 1 // ERROR `cannot use 1 \(untyped int constant\) as T value in assignment`
	switch any(x).(type) {
	case T:
	case int:
	}
	switch x.(type) { // ERROR `cannot use type switch on type parameter value x \(variable of type T constrained by any\)`
	}
	var _ = func(y T) T { return y }
	for range x { // ERROR `cannot range over x \(variable of type T constrained by any\): no specific type`
	}
}
