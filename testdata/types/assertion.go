// errorcheck

// Type assertions.

package p

import "io"

type I interface{ M() }
type T struct{}

func (*T) M() {}

type U struct{}

func (U) M(int) {}

type V struct{ M int }

func f(i I, e any, n int, r io.Reader) {
	_ = i.(*T)
	_ = i.(T) // ERROR `impossible type assertion: i\.\(T\)`
	_ = i.(U) // ERROR `impossible type assertion: i\.\(U\)`
	_ = i.(V) // ERROR `impossible type assertion: i\.\(V\)`
	_ = i.(int) // ERROR `impossible type assertion: i\.\(int\)`
	_ = i.(io.Reader)
	_ = e.(int)
	_ = e.(I)
	_ = e.(undefined) // ERROR `undefined: undefined`
	_ = n.(int) // ERROR `invalid operation: n \(variable of type int\) is not an interface`
	_ = nil.(int) // ERROR `invalid operation: nil is not an interface`
	_ = r.(io.Writer)
	_ = r.(*T) // ERROR `impossible type assertion: r\.\(\*T\)`
	_ = e.(n) // ERROR `n \(parameter\) is not a type`
	v, ok := e.(int)
	w := e.(int)
	a, b, c := e.(int) // ERROR `assignment mismatch: 3 variables but 1 value`
	_, _, _, _, _, _ = v, ok, w, a, b, c
	e.(int) // ERROR `e\.\(int\) \(comma, ok expression of type int\) is not used`
}
