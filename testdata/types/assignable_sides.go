// errorcheck

// What may stand on a left side.

package p

type T struct{ f int }

const c = 1

func fn() T { return T{} }
func pf() *T { return nil }

func f(m map[string]T, s string, a [3]int) {
	c = 1 // ERROR `cannot assign to c \(neither addressable nor a map index expression\)`
	1 = 2 // ERROR `cannot assign to 1 \(neither addressable nor a map index expression\)`
	fn() = T{} // ERROR `cannot assign to fn\(\) \(neither addressable nor a map index expression\)`
	fn().f = 1 // ERROR `cannot assign to fn\(\)\.f \(neither addressable nor a map index expression\)`
	pf().f = 1
	m[""].f = 1 // ERROR `cannot assign to struct field m\[""\]\.f in map`
	m[""] = T{}
	s[0] = 'x' // ERROR `cannot assign to s\[0\] \(neither addressable nor a map index expression\)`
	a[0] = 1
	fn = nil // ERROR `cannot assign to fn \(neither addressable nor a map index expression\)`
	nil = nil // ERROR `cannot assign to nil \(neither addressable nor a map index expression\)`
	T = 1 // ERROR `T \(type\) is not an expression`
	len = nil // ERROR `len \(built-in\) must be called`
	(a[0]) = 2
	&a = nil // ERROR `cannot assign to &a \(neither addressable nor a map index expression\)`
	a[0]++
	s++ // ERROR `invalid operation: s\+\+ \(non-numeric type string\)`
	c++ // ERROR `cannot assign to c \(neither addressable nor a map index expression\)`
	m[""].f++ // ERROR `cannot assign to struct field m\[""\]\.f in map`
	fn().f += 1 // ERROR `cannot assign to fn\(\)\.f \(neither addressable nor a map index expression\)`
	s += "x"
	s += 1 // ERROR `invalid operation: s \+= 1 \(mismatched types string and untyped int\)`
	s -= "x" // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	a[0] += "x" // ERROR `invalid operation: a\[0\] \+= "x" \(mismatched types int and untyped string\)`
	a[0] <<= 1
	a[0] <<= 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to uint`
	a[0] <<= "x" // ERROR `cannot convert "x" \(untyped string constant\) to type uint`
	a[0] &^= 1
	_ += 1 // ERROR `cannot use _ as value or type`
	_++ // ERROR `cannot use _ as value or type`
	undefined = 1 // ERROR `undefined: undefined`
	_ = undefined // ERROR `undefined: undefined`
	x = 1 // ERROR `undefined: x`
	"s" += 1 // ERROR `invalid operation: "s" \+= 1 \(mismatched types untyped string and untyped int\)` `cannot assign to "s" \(neither addressable nor a map index expression\)`
}
