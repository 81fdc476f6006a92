// errorcheck

// Which constants are values of which types.

package p

type small int8

const big = 1 << 600 // ERROR `constant shift overflow`

var (
	a1 uint8 = 300 // ERROR `cannot use 300 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)`
	a2 int8 = -129 // ERROR `cannot use -129 \(untyped int constant\) as int8 value in variable declaration \(overflows\)`
	a3 int8 = -128
	a4 uint = -1 // ERROR `cannot use -1 \(untyped int constant\) as uint value in variable declaration \(overflows\)`
	a5 int = 1.5 // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in variable declaration \(truncated\)`
	a6 int = 2.0
	a7 float32 = 1e39 // ERROR `cannot use 1e39 \(untyped float constant 1e\+39\) as float32 value in variable declaration \(overflows\)`
	a8 string = 1 // ERROR `cannot use 1 \(untyped int constant\) as string value in variable declaration`
	a9 bool = "x" // ERROR `cannot use "x" \(untyped string constant\) as bool value in variable declaration`
	b1 int = 'a'
	b2 rune = 1.0
	b3 complex64 = 1i
	b4 int = 1i // ERROR `cannot use 1i \(untyped complex constant \(0 \+ 1i\)\) as int value in variable declaration \(truncated\)`
	b5 int = 2 + 0i
	b6 small = 128 // ERROR `cannot use 128 \(untyped int constant\) as small value in variable declaration \(overflows\)`
	b7 uint64 = 1 << 64 // ERROR `cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as uint64 value in variable declaration \(overflows\)`
	b8 uint64 = 1<<64 - 1
	b9 uintptr = -1 // ERROR `cannot use -1 \(untyped int constant\) as uintptr value in variable declaration \(overflows\)`
	c1 float64 = 1 << 1023 // ERROR `constant shift overflow`
	c2 float64 = big
	c3 [3]int = nil // ERROR `cannot use nil as \[3\]int value in variable declaration`
	c4 *int = 0 // ERROR `cannot use 0 \(untyped int constant\) as \*int value in variable declaration`
	c5 interface{ M() } = 1 // ERROR `cannot use 1 \(constant of type int\) as interface\{M\(\)\} value in variable declaration: int does not implement interface\{M\(\)\} \(missing method M\)`
	c6 any = 1 << 70 // ERROR `cannot use 1 << 70 \(untyped int constant 1180591620717411303424\) as int value in variable declaration \(overflows\)`
	c7 byte = 'é'
	c8 = 1 << 63 // ERROR `cannot use 1 << 63 \(untyped int constant 9223372036854775808\) as int value in variable declaration \(overflows\)`
	c9 = uint8(256) // ERROR `constant 256 overflows uint8`
	d1 = int8(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type int8`
	d2 = small(200) // ERROR `constant 200 overflows small`
	d3 = string(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type string`
	d4 = float32("x") // ERROR `cannot convert "x" \(untyped string constant\) to type float32`
	d5 = uint(1 << 64) // ERROR `constant 18446744073709551616 overflows uint`
	d6 = int32(1e3)
	d7 int = nil // ERROR `cannot use nil as int value in variable declaration`
)
