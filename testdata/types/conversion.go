// errorcheck

// Explicit conversions.

package p

import "unsafe"

type S struct {
	A int `x:"y"`
}
type S2 struct{ A int }
type MyInt int
type MyBytes []byte
type I interface{ M() }
type T struct{}

func (T) M() {}

type F func(int)

func f(i int, fl float64, s string, bs []byte, rs []rune, p *int, up unsafe.Pointer, u uintptr, s1 S, ps *S, ch chan int, e any, ii I, t T, m MyInt, sl []int, arr [2]int, b bool, c complex64) {
	_ = float64(i)
	_ = int(fl)
	_ = string(i)
	_ = string(bs)
	_ = string(rs)
	_ = []byte(s)
	_ = []rune(s)
	_ = []int(s) // ERROR `cannot convert s \(variable of type string\) to type \[\]int`
	_ = MyBytes(s)
	_ = string(fl) // ERROR `cannot convert fl \(variable of type float64\) to type string`
	_ = string(b) // ERROR `cannot convert b \(variable of type bool\) to type string`
	_ = int(s) // ERROR `cannot convert s \(variable of type string\) to type int`
	_ = int(b) // ERROR `cannot convert b \(variable of type bool\) to type int`
	_ = bool(i) // ERROR `cannot convert i \(variable of type int\) to type bool`
	_ = uintptr(p) // ERROR `cannot convert p \(variable of type \*int\) to type uintptr`
	_ = unsafe.Pointer(p)
	_ = unsafe.Pointer(u)
	_ = unsafe.Pointer(i) // ERROR `cannot convert i \(variable of type int\) to type unsafe\.Pointer`
	_ = (*int)(up)
	_ = (*float64)(p) // ERROR `cannot convert p \(variable of type \*int\) to type \*float64`
	_ = uintptr(up)
	_ = S2(s1)
	_ = (*S2)(ps)
	_ = (<-chan int)(ch)
	_ = (chan int)((<-chan int)(ch)) // ERROR `cannot convert \(<-chan int\)\(ch\) \(value of type <-chan int\) to type chan int`
	_ = I(t)
	_ = I(i) // ERROR `cannot convert i \(variable of type int\) to type I: int does not implement I \(missing method M\)`
	_ = I(e) // ERROR `cannot convert e \(variable of interface type any\) to type I: any does not implement I \(missing method M\)`
	_ = any(ii)
	_ = T(ii) // ERROR `cannot convert ii \(variable of interface type I\) to type T: need type assertion`
	_ = MyInt(i) + m
	_ = F(f) // ERROR `cannot convert f \(value of type func\(i int, fl float64, s string, bs \[\]byte, rs \[\]rune, p \*int, up unsafe\.Pointer, u uintptr, s1 S, ps \*S, ch chan int, e any, ii I, t T, m MyInt, sl \[\]int, arr \[2\]int, b bool, c complex64\)\) to type F`
	_ = F(nil)
	_ = (*int)(nil)
	_ = int(nil) // ERROR `cannot convert nil to type int`
	_ = [2]int(sl)
	_ = (*[2]int)(sl)
	_ = [2]int8(sl) // ERROR `cannot convert sl \(variable of type \[\]int\) to type \[2\]int8`
	_ = (*[2]string)(sl) // ERROR `cannot convert sl \(variable of type \[\]int\) to type \*\[2\]string`
	_ = []int(arr) // ERROR `cannot convert arr \(variable of type \[2\]int\) to type \[\]int`
	_ = complex128(c)
	_ = complex64(fl) // ERROR `cannot convert fl \(variable of type float64\) to type complex64`
	_ = float64(c) // ERROR `cannot convert c \(variable of type complex64\) to type float64`
	_ = []byte("const")
	_ = []byte(1) // ERROR `cannot convert 1 \(untyped int constant\) to type \[\]byte`
	_ = string(65)
	_ = string(-1)
	_ = string(1 << 40)
	_ = float32(1e40) // ERROR `cannot convert 1e40 \(untyped float constant 1e\+40\) to type float32`
	_ = int8(300) // ERROR `constant 300 overflows int8`
	_ = uint8(-1) // ERROR `constant -1 overflows uint8`
	_ = int(1.5) // ERROR `cannot convert 1\.5 \(untyped float constant\) to type int`
	_ = int(fl) + 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = bool("x") // ERROR `cannot convert "x" \(untyped string constant\) to type bool`
	_ = any(nil)
	_ = any(1 << 70) // ERROR `1 << 70 \(untyped int constant 1180591620717411303424\) overflows int`
	_ = error(nil)
	_ = error(e) // ERROR `cannot convert e \(variable of interface type any\) to type error: any does not implement error \(missing method Error\)`
}
