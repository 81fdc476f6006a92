// errorcheck

// Unions of constraints.

package p

type MyInt int
type M interface{ m() }
type C interface{ comparable }
type N interface{ ~int | ~uint }

type (
	A1 interface{ int | string }
	A2 interface{ int | int } // ERROR `overlapping terms int and int`
	A3 interface{ int | ~int } // ERROR `overlapping terms ~int and int`
	A4 interface{ MyInt | ~int } // ERROR `overlapping terms ~int and command-line-arguments\.MyInt`
	A5 interface{ ~MyInt } // ERROR `invalid use of ~ \(underlying type of MyInt is int\)`
	A6 interface{ ~N } // ERROR `invalid use of ~ \(N is an interface\)`
	A7 interface{ N | string }
	A8 interface{ M | int } // ERROR `cannot use command-line-arguments\.M in union \(command-line-arguments\.M contains methods\)`
	A9 interface{ C | int } // ERROR `cannot use command-line-arguments\.C in union \(command-line-arguments\.C embeds comparable\)`
	B1 interface{ comparable | int } // ERROR `cannot use comparable in union`
	B2 interface{ undefined | int } // ERROR `undefined: undefined`
	B3 interface{ []int | map[string]int | func() }
	B4[T any] interface{ T | int } // ERROR `term cannot be a type parameter`
	B5[T any] interface{ ~T } // ERROR `type in term ~T cannot be a type parameter`
	B6[T any] interface{ []T | *T }
	B7 interface {
		int | string
		string | bool
	}
)

func f1[T A1](x T) T   { return x }
func f2[T B7](x T) T   { return x }
func f3[T ~[]int](x T) int { return x[0] }
func f4[T int | string](x T) bool { return x < x }

var _ = f1(1)
var _ = f1(1.5) // ERROR `float64 does not satisfy A1 \(float64 missing in int \| string\)`
var _ = f1(MyInt(1)) // ERROR `MyInt does not satisfy A1 \(possibly missing ~ for int in A1\)`
var _ = f2("s")
var _ = f2(true) // ERROR `cannot use true \(untyped bool constant\) as string value in argument to f2`
var _ = f3([]int{1})
var _ = f3([]string{}) // ERROR `in call to f3, T \(type \[\]string\) does not satisfy ~\[\]int`
var _ A1 // ERROR `cannot use type A1 outside a type constraint: interface contains type constraints`
var _ = f4[bool] // ERROR `bool does not satisfy int \| string \(bool missing in int \| string\)`
