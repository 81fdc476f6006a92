// errorcheck

// Constant declarations and iota.

package p

const (
	a = iota
	b
	c, d = iota, iota + 10
	e, f
	g // ERROR `extra init expr at .*const_declarations\.go:10:20`
	h, i, j // ERROR `missing init expr for j`
)

const k int // ERROR `missing init expr for k`
const l // ERROR `missing init expr for l`
const m, n = 1 // ERROR `missing init expr for n`
const o, p = 1, 2, 3 // ERROR `extra init expr 3`
const q int = "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in constant declaration`
const r []int = nil // ERROR `invalid constant type \[\]int`
const s = v // ERROR `v \(variable of type int\) is not constant`
const t = fn() // ERROR `fn\(\) \(value of type int\) is not constant`
const u = len([3]int{})
const w uint8 = 256 // ERROR `cannot use 256 \(untyped int constant\) as uint8 value in constant declaration \(overflows\)`
const x = nil // ERROR `nil is not constant`
const y undefined = 1 // ERROR `undefined: undefined`
const z = undefined // ERROR `undefined: undefined`

var v = 1
var v2 = iota // ERROR `cannot use iota outside constant declaration`

func fn() int { return iota } // ERROR `cannot use iota outside constant declaration`

const (
	a1 uint8 = 254 + iota
	a2
	a3 // ERROR `cannot use 254 \+ iota \(untyped int constant 256\) as uint8 value in constant declaration \(overflows\)`
	a4 // ERROR `cannot use 254 \+ iota \(untyped int constant 257\) as uint8 value in constant declaration \(overflows\)`
)
const (
	b1 = "a" + 1 // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)`
	b2 // ERROR `invalid operation: "a" \+ 1 \(mismatched types untyped string and untyped int\)`
)
const (
	c1 // ERROR `missing init expr for c1`
	c2 = 1
)
const _ = 1 / 0 // ERROR `invalid operation: division by zero`

func local() {
	const (
		a = iota
		b
		c int8 = 127 + iota - 2
		d // ERROR `cannot use 127 \+ iota - 2 \(untyped int constant 128\) as int8 value in constant declaration \(overflows\)`
	)
	const e = undefined // ERROR `undefined: undefined`
	const f, g = 1 // ERROR `missing init expr for g`
	const h = h
	const i = len("abc") * b
	var _ [i]int
	const j = v // ERROR `v \(variable of type int\) is not constant`
}
