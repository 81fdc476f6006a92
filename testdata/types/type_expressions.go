// errorcheck

// Type expressions.

package p

import "fmt"

const c = 3

var v = 1

func fn() {}

var (
	_ v // ERROR `v \(package-level variable\) is not a type`
	_ c // ERROR `c \(constant\) is not a type`
	_ fn // ERROR `fn \(function\) is not a type`
	_ fmt // ERROR `fmt \(package name\) is not a type`
	_ fmt.Stringer
	_ fmt.Println // ERROR `fmt\.Println \(value of type func\(a \.\.\.any\) \(n int, err error\)\) is not a type`
	_ fmt.Nothing // ERROR `undefined: fmt\.Nothing`
	_ undefined // ERROR `undefined: undefined`
	_ undefined.Name // ERROR `undefined: undefined`
	_ nil // ERROR `nil \(untyped nil\) is not a type`
	_ len // ERROR `len \(built-in function\) is not a type`
	_ []v // ERROR `v \(package-level variable\) is not a type`
	_ [c]int
	_ [v]int // ERROR `invalid array length v`
	_ [undefined]int // ERROR `undefined array length undefined or missing type constraint`
	_ [-1]int // ERROR `invalid array length -1 \(untyped int constant\)`
	_ [1.0]int
	_ [1.5]int // ERROR `array length 1\.5 \(untyped float constant\) must be integer`
	_ ["a"]int // ERROR `array length "a" \(untyped string constant\) must be integer`
	_ [1 << 100]int // ERROR `invalid array length 1 << 100 \(untyped int constant 1267650600228229401496703205376\)`
	_ [...]int // ERROR `invalid use of \[\.\.\.\] array \(outside a composite literal\)`
	_ [len("abc")]int
	_ [fn]int // ERROR `invalid array length fn`
	_ [int]int // ERROR `invalid array length int`
	_ map[[]int]int // ERROR `invalid map key type \[\]int`
	_ map[func()]int // ERROR `invalid map key type func\(\)`
	_ map[map[int]int]int // ERROR `invalid map key type map\[int\]int`
	_ map[struct{ f []int }]int // ERROR `invalid map key type struct\{f \[\]int\}`
	_ map[any]int
	_ map[[2]string]int
	_ chan v // ERROR `v \(package-level variable\) is not a type`
	_ *v // ERROR `v \(package-level variable\) is not a type`
	_ *undefined // ERROR `undefined: undefined`
	_ func(v) undefined // ERROR `v \(package-level variable\) is not a type` `undefined: undefined`
	_ func(a int, b v) // ERROR `v \(package-level variable\) is not a type`
	_ struct{ f v } // ERROR `v \(package-level variable\) is not a type`
	_ struct {
		int
		*fmt.Stringer // ERROR `embedded field type cannot be a pointer to an interface`
	}
	_ _ // ERROR `cannot use _ as value or type`
	_ (int)
	_ int.x // ERROR `int\.x is not a type`
	_ v.x // ERROR `v\.x is not a type`
	_ interface{ v } // ERROR `v \(package-level variable\) is not a type`
	_ comparable // ERROR `cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable`
	_ interface{ int } // ERROR `cannot use type interface\{int\} outside a type constraint: interface contains type constraints`
	_ interface{ ~int | string } // ERROR `cannot use type interface\{~int \| string\} outside a type constraint: interface contains type constraints`
	_ interface{ comparable } // ERROR `cannot use type interface\{comparable\} outside a type constraint: interface is \(or embeds\) comparable`
	_ []comparable // ERROR `cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable`
	_ func(comparable) // ERROR `cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable`
	_ struct{ f comparable } // ERROR `cannot use type comparable outside a type constraint: interface is \(or embeds\) comparable`
)

type (
	p1 *int
	i1 interface{}
	s1 struct {
		p1 // ERROR `embedded field type cannot be a pointer`
		*i1 // ERROR `embedded field type cannot be a pointer to an interface`
		*p1 // ERROR `embedded field type cannot be a pointer` `p1 redeclared`
	}
	s2 struct {
		i1
		fmt.Stringer
	}
)

func params(a int, b undefined, _ string, _ int) {} // ERROR `undefined: undefined`
func variadic(a ...int)                           {}
func results() (a, b undefined)                   { return } // ERROR `undefined: undefined`
