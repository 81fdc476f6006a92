// errorcheck

package p

import (
	"io"
	"unsafe"
)

type T struct{}
type G[K comparable, V any] struct {
	k K
	v V
}
type Al = map[string]T

func f(a [4]byte, b []rune, c map[string]chan<- int, d <-chan (chan int), e chan (<-chan int),
	g func(x int, y ...string) (z error), h func() (int, string), i struct {
		A, b int `json:"x"`
		io.Reader
		*T
	}, j interface {
		M(int) error
		io.Writer
	}, k interface{}, l any, m G[string, []T], n Al, o unsafe.Pointer, p **T, q error,
	r func(func(int)), s struct{}, t interface{ error }) {
	var x int // ERROR `declared and not used: x`
	x = a // ERROR `cannot use a \(variable of type \[4\]byte\) as int value in assignment`
	x = b // ERROR `cannot use b \(variable of type \[\]rune\) as int value in assignment`
	x = c // ERROR `cannot use c \(variable of type map\[string\]chan<- int\) as int value in assignment`
	x = d // ERROR `cannot use d \(variable of type <-chan chan int\) as int value in assignment`
	x = e // ERROR `cannot use e \(variable of type chan \(<-chan int\)\) as int value in assignment`
	x = g // ERROR `cannot use g \(variable of type func\(x int, y \.\.\.string\) \(z error\)\) as int value in assignment`
	x = h // ERROR `cannot use h \(variable of type func\(\) \(int, string\)\) as int value in assignment`
	x = i // ERROR `cannot use i \(variable of type struct\{A int .json:\\.x\\..; b int .json:\\.x\\..; io\.Reader; \*T\}\) as int value in assignment`
	x = j // ERROR `cannot use j \(variable of type interface\{M\(int\) error; io\.Writer\}\) as int value in assignment`
	x = k // ERROR `cannot use k \(variable of type interface\{\}\) as int value in assignment: need type assertion`
	x = l // ERROR `cannot use l \(variable of interface type any\) as int value in assignment: need type assertion`
	x = m // ERROR `cannot use m \(variable of struct type G\[string, \[\]T\]\) as int value in assignment`
	x = n // ERROR `cannot use n \(variable of map type Al\) as int value in assignment`
	x = o // ERROR `cannot use o \(variable of type unsafe\.Pointer\) as int value in assignment`
	x = p // ERROR `cannot use p \(variable of type \*\*T\) as int value in assignment`
	x = q // ERROR `cannot use q \(variable of interface type error\) as int value in assignment`
	x = r // ERROR `cannot use r \(variable of type func\(func\(int\)\)\) as int value in assignment`
	x = s // ERROR `cannot use s \(variable of type struct\{\}\) as int value in assignment`
	x = t // ERROR `cannot use t \(variable of type interface\{error\}\) as int value in assignment`
	x = f // ERROR `cannot use f \(value of type func\(a \[4\]byte, b \[\]rune, c map\[string\]chan<- int, d <-chan chan int, e chan \(<-chan int\), g func\(x int, y \.\.\.string\) \(z error\), h func\(\) \(int, string\), i struct\{A int .json:\\.x\\..; b int .json:\\.x\\..; io\.Reader; \*T\}, j interface\{M\(int\) error; io\.Writer\}, k interface\{\}, l any, m G\[string, \[\]T\], n Al, o unsafe\.Pointer, p \*\*T, q error, r func\(func\(int\)\), s struct\{\}, t interface\{error\}\)\) as int value in assignment`
	x = io.EOF // ERROR `cannot use io\.EOF \(variable of interface type error\) as int value in assignment`
	x = io.Copy // ERROR `cannot use io\.Copy \(value of type func\(dst io\.Writer, src io\.Reader\) \(written int64, err error\)\) as int value in assignment`
	x = "s" // ERROR `cannot use .s. \(untyped string constant\) as int value in assignment`
	x = 1.5 // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in assignment \(truncated\)`
	x = 'a' + 1.5i // ERROR `cannot use 'a' \+ 1\.5i \(untyped complex constant \(97 \+ 1\.5i\)\) as int value in assignment \(truncated\)`
	x = nil // ERROR `cannot use nil as int value in assignment`
}
