// errorcheck

// Type switches.

package p

type I interface{ M() }
type T struct{}

func (T) M() {}

type P struct{}

func (*P) M() {}

type N int

func f(x any, i I, n int) {
	switch x.(type) {
	case int, string:
	case int: // ERROR `duplicate case int in type switch`
	case nil:
	case nil: // ERROR `duplicate case nil in type switch`
	case T, *T, P, *P:
	case undefined: // ERROR `undefined: undefined`
	case N:
	case []int, map[string]int, func():
	case []int: // ERROR `duplicate case \[\]int in type switch`
	case n: // ERROR `n \(parameter\) is not a type`
	case 1: // ERROR `1 is not a type`
	case error, interface{ Error() string }:
	}
	switch i.(type) {
	case T:
	case *T:
	case P: // ERROR `impossible type switch case: P`
	case *P:
	case int: // ERROR `impossible type switch case: int`
	case any:
	case interface{ M(int) }:
	}
	switch n.(type) { // ERROR `n \(variable of type int\) is not an interface`
	}
	switch _ := x.(type) { // ERROR `no new variable on left side of :=`
	case int:
	}
	switch y := x.(type) {
	case int:
		var _ int = y
	case string, bool:
		var _ any = y
		var _ string = y // ERROR `cannot use y \(variable of interface type any\) as string value in variable declaration: need type assertion`
	case nil:
		var _ any = y
	default:
		var _ any = y
	}
	switch y := x.(type) { // ERROR `y declared and not used`
	case int:
		y = 1
	}
	switch undefined.(type) { // ERROR `undefined: undefined`
	case int:
	}
	switch y := undefined.(type) { // ERROR `undefined: undefined`
	case int:
		_ = y
	}
	switch x.(type) {
	default:
	default: // ERROR `multiple defaults \(first at .*switch_type\.go:70:2\)`
	}
	_ = x.(type) // ERROR `invalid syntax tree: use of \.\(type\) outside type switch`
}
