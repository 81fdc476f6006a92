// errorcheck

// Names declared twice.

package p

import "os" // ERROR `"os" imported and not used`
import "fmt" // ERROR `"fmt" imported and not used`
import fmt2 "fmt"
import os "io" // ERROR `os redeclared in this block` `"io" imported as os and not used`

var a int
var a string // ERROR `a redeclared in this block`

const b = 1

func b() {} // ERROR `b redeclared in this block`

type c int
type c string // ERROR `c redeclared in this block`

func (c) M() {}
func (*c) M() {} // ERROR `method c\.M already declared at .*redeclared\.go:22:10`
func (c) _() {}
func (c) _() {}

type d struct {
	x int
	x string // ERROR `x redeclared`
	y, y int // ERROR `y redeclared`
	c
	c int // ERROR `c redeclared`
	_ int
	_ int
}

type e struct{ M int }

func (e) M() {} // ERROR `field and method with the same name M`

type i interface {
	M()
	M() // ERROR `duplicate method M`
	N(int)
}
type j interface {
	i // ERROR `duplicate method N`
	N(string)
}

func f(x int, x string) (x int) { return } // ERROR `x redeclared in this block` `result parameter x not in scope at return`
func (g int) g(g string) {} // ERROR `cannot define new methods on non-local type int` `g redeclared in this block`
func init() {}
func init() {}
func _() {}
func _() {}

var _, _ = 1, 2
var init = 1 // ERROR `cannot declare init - must be func`

func fmt() {} // ERROR `fmt already declared through import of package fmt \("fmt"\)`

func k() {
	var x int // ERROR `declared and not used: x`
	var x string // ERROR `x redeclared in this block`
	const x = 1 // ERROR `x redeclared in this block`
	type x int // ERROR `x redeclared in this block`
	{
		var x int // ERROR `declared and not used: x`
	}
	var fmt2 = fmt2.Sprint()
	_ = fmt2
	func(a, a int) {}(1, 2) // ERROR `a redeclared in this block`
}

func k[T any]() {} // ERROR `k redeclared in this block`
func l[T, T any]() {} // ERROR `T redeclared in this block`
func m[T any](T int) {} // ERROR `T redeclared in this block`
