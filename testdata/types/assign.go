// errorcheck

// Assignability and its reasons.

package p

import (
	"fmt"
	"io"
)

type I interface{ M() }
type J interface {
	M()
	N(int) string
}
type T struct{}

func (T) M() {}

type PT struct{}

func (*PT) M() {}

type W struct{}

func (W) M(x int) error { return nil }

type L struct{}

func (L) m() {}

type F struct{ M func() }
type Fn func(int) int
type Ints []int
type MyInt int

func f(i I, j J, t T, pt PT, w W, l L, fl F, e any, ints []int, my Ints, m MyInt, ch chan int, pi *I) {
	i = t
	i = &t
	i = pt // ERROR `cannot use pt \(variable of struct type PT\) as I value in assignment: PT does not implement I \(method M has pointer receiver\)`
	i = &pt
	i = w // ERROR `cannot use w \(variable of struct type W\) as I value in assignment: W does not implement I \(wrong type for method M\)`
	i = l // ERROR `cannot use l \(variable of struct type L\) as I value in assignment: L does not implement I \(missing method M\)`
	i = fl // ERROR `cannot use fl \(variable of struct type F\) as I value in assignment: F does not implement I \(F\.M is a field, not a method\)`
	i = j
	j = i // ERROR `cannot use i \(variable of interface type I\) as J value in assignment: I does not implement J \(missing method N\)`
	j = t // ERROR `cannot use t \(variable of struct type T\) as J value in assignment: T does not implement J \(missing method N\)`
	j = e // ERROR `cannot use e \(variable of interface type any\) as J value in assignment: any does not implement J \(missing method M\)`
	e = i
	i = e // ERROR `cannot use e \(variable of interface type any\) as I value in assignment: any does not implement I \(missing method M\)`
	i = nil
	i = 1 // ERROR `cannot use 1 \(constant of type int\) as I value in assignment: int does not implement I \(missing method M\)`
	t = i // ERROR `cannot use i \(variable of interface type I\) as T value in assignment: need type assertion`
	t = nil // ERROR `cannot use nil as T value in assignment`
	ints = my
	my = ints
	m = 1
	m = 1.5 // ERROR `cannot use 1\.5 \(untyped float constant\) as MyInt value in assignment \(truncated\)`
	var n int = m // ERROR `cannot use m \(variable of int type MyInt\) as int value in variable declaration`
	m = n // ERROR `cannot use n \(variable of type int\) as MyInt value in assignment`
	var ro <-chan int = ch
	ch = ro // ERROR `cannot use ro \(variable of type <-chan int\) as chan int value in assignment`
	var so chan<- int = ch
	ro = so // ERROR `cannot use so \(variable of type chan<- int\) as <-chan int value in assignment`
	var fn Fn = func(x int) int { return x }
	fn = func(x int) string { return "" } // ERROR `cannot use func\(x int\) string \{…\} \(value of type func\(x int\) string\) as Fn value in assignment`
	fn = nil
	var er error = t // ERROR `cannot use t \(variable of struct type T\) as error value in variable declaration: T does not implement error \(missing method Error\)`
	er = fmt.Errorf("x")
	var r io.Reader = w // ERROR `cannot use w \(variable of struct type W\) as io\.Reader value in variable declaration: W does not implement io\.Reader \(missing method Read\)`
	_, _, _ = er, r, fn
	pi = &i
	pi = i // ERROR `cannot use i \(variable of interface type I\) as \*I value in assignment: I does not implement \*I \(type \*I is pointer to interface, not interface\)`
	i = pi // ERROR `cannot use pi \(variable of type \*I\) as I value in assignment: \*I does not implement I \(type \*I is pointer to interface, not interface\)`
	t = T // ERROR `T \(type\) is not an expression`
	n = int // ERROR `int \(type\) is not an expression`
	n = len // ERROR `len \(built-in\) must be called`
	n = nil // ERROR `cannot use nil as int value in assignment`
	n = "x" // ERROR `cannot use "x" \(untyped string constant\) as int value in assignment`
	var s string = n // ERROR `cannot use n \(variable of type int\) as string value in variable declaration`
	s = 'a' // ERROR `cannot use 'a' \(untyped rune constant 97\) as string value in assignment`
	s = "a" + "b"
	_ = s
	_ = nil // ERROR `use of untyped nil in assignment to _ identifier`
	var u = nil // ERROR `use of untyped nil in variable declaration`
	v := nil // ERROR `use of untyped nil in assignment`
	_, _ = u, v
	var arr [2]int = [3]int{} // ERROR `cannot use \[3\]int\{\} \(value of type \[3\]int\) as \[2\]int value in variable declaration`
	var st struct{ a int } = struct{ b int }{} // ERROR `cannot use struct\{b int\}\{\} \(value of type struct\{b int\}\) as struct\{a int\} value in variable declaration`
	_, _ = arr, st
	n, s = 1, 2 // ERROR `cannot use 2 \(untyped int constant\) as string value in assignment`
	n, s = 1 // ERROR `assignment mismatch: 2 variables but 1 value`
	n = 1, 2 // ERROR `assignment mismatch: 1 variable but 2 values`
}
