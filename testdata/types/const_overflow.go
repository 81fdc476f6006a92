// errorcheck

// Constant arithmetic: overflow, division, shifts.

package p

const (
	a = 1 << 500
	b = a * a // ERROR `constant multiplication overflow`
	c = -a * a // ERROR `constant multiplication overflow`
	d = a + a<<12 // ERROR `constant shift overflow`
	e = ^uint8(0)
	f = uint8(255) + 1 // ERROR `uint8\(255\) \+ 1 \(constant 256 of type uint8\) overflows uint8`
	g = int8(-128) - 1 // ERROR `int8\(-128\) - 1 \(constant -129 of type int8\) overflows int8`
	h = -int8(-128) // ERROR `-int8\(-128\) \(constant 128 of type int8\) overflows int8`
	i = int8(1) << 7 // ERROR `int8\(1\) << 7 \(constant 128 of type int8\) overflows int8`
	j = 10 / 0 // ERROR `invalid operation: division by zero`
	k = 10 % 0 // ERROR `invalid operation: division by zero`
	l = 1.0 / 0.0 // ERROR `invalid operation: division by zero`
	m = 1i / 0i // ERROR `invalid operation: division by zero`
	n = 7.5 % 2 // ERROR `invalid operation: operator % not defined on 7\.5 \(untyped float constant\)`
	o = "a" + 1 // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)`
	p = "a" - "b" // ERROR `invalid operation: operator - not defined on "a" \(untyped string constant\)`
	q = !1 // ERROR `invalid operation: operator ! not defined on 1 \(untyped int constant\)`
	r = -"x" // ERROR `invalid operation: operator - not defined on "x" \(untyped string constant\)`
	s = ^1.5 // ERROR `invalid operation: operator \^ not defined on 1\.5 \(untyped float constant\)`
	t = 1 << -1 // ERROR `invalid operation: negative shift count -1 \(untyped int constant\)`
	u = 1 << 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to uint`
	v = 1.5 << 1 // ERROR `invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer`
	w = 2.0 << 1
	x = 1 << 100000 // ERROR `invalid operation: invalid shift count 100000 \(untyped int constant\)`
	y = true && 1 // ERROR `invalid operation: true && 1 \(mismatched types untyped bool and untyped int\)`
	z = true + false // ERROR `invalid operation: operator \+ not defined on true \(untyped bool constant\)`
)

const huge = 0x1p100000000
