// errorcheck

// The predeclared functions.

package p

import "unsafe"

type T struct {
	a int8
	b int64
	E
	*Q
}
type E struct{ c int32 }
type Q struct{ d int32 }

func (T) m() {}

func ret2() (int, int)       { return 0, 0 }
func retS() ([]int, int)     { return nil, 0 }
func retA() *[3]int          { return nil }

func f(s []int, ms map[string]int, a [3]int, pa *[3]int, st string, ch chan int, ro <-chan int, so chan<- int, i int, fl float64, f32 float32, c complex128, e any, t T, pt *T, bs []byte, p *int, up unsafe.Pointer) {
	_ = len(s) + cap(s) + len(ms) + len(a) + cap(pa) + len(st) + len(ch)
	_ = cap(ms) // ERROR `invalid argument: ms \(variable of type map\[string\]int\) for built-in cap`
	_ = cap(st) // ERROR `invalid argument: st \(variable of type string\) for built-in cap`
	_ = len(i) // ERROR `invalid argument: i \(variable of type int\) for built-in len`
	_ = len(nil) // ERROR `invalid argument: nil for built-in len`
	_ = len() // ERROR `invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)`
	_ = len(s, s) // ERROR `invalid operation: too many arguments for len\(s, s\) \(expected 1, found 2\)`
	_ = len("abc")
	const _ = len(a)
	const _ = len(pa)
	const _ = len("abc")
	const _ = len(retA()) // ERROR `len\(retA\(\)\) \(value of type int\) is not constant`
	const _ = len(s) // ERROR `len\(s\) \(value of type int\) is not constant`
	len(s) // ERROR `len\(s\) \(value of type int\) is not used`
	_ = append(s)
	_ = append(s, 1, 2)
	_ = append(s, "x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to append`
	_ = append(s, s...)
	_ = append(s, bs...) // ERROR `cannot use bs \(variable of type \[\]byte\) as \[\]int value in argument to append`
	_ = append(bs, st...)
	_ = append(bs, "abc"...)
	_ = append(bs, st) // ERROR `cannot use st \(variable of type string\) as byte value in argument to append`
	_ = append(st, 'x') // ERROR `invalid append: argument must be a slice; have st \(variable of type string\)`
	_ = append(nil, 1) // ERROR `invalid append: argument must be a slice; have untyped nil`
	_ = append() // ERROR `invalid operation: not enough arguments for append\(\) \(expected 1, found 0\)`
	_ = append(retS())
	_ = append(s, 1, s...) // ERROR `too many arguments in call to append`
	append(s, 1) // ERROR `append\(s, 1\) \(value of type \[\]int\) is not used`
	_ = copy(s, s)
	_ = copy(bs, st)
	_ = copy(s, st) // ERROR `invalid copy: arguments s \(variable of type \[\]int\) and st \(variable of type string\) have different element types int and byte`
	_ = copy(st, bs) // ERROR `invalid copy: argument must be a slice; have st \(variable of type string\)`
	_ = copy(s, bs) // ERROR `invalid copy: arguments s \(variable of type \[\]int\) and bs \(variable of type \[\]byte\) have different element types int and byte`
	_ = copy(s) // ERROR `invalid operation: not enough arguments for copy\(s\) \(expected 2, found 1\)`
	_ = copy(s, a) // ERROR `invalid copy: argument must be a slice; have a \(variable of type \[3\]int\)`
	copy(bs, "x")
	delete(ms, "x")
	delete(ms, 1) // ERROR `cannot use 1 \(untyped int constant\) as string value in argument to delete`
	delete(s, 1) // ERROR `invalid argument: s \(variable of type \[\]int\) is not a map`
	delete(ms) // ERROR `invalid operation: not enough arguments for delete\(ms\) \(expected 2, found 1\)`
	clear(s)
	clear(ms)
	clear(a) // ERROR `invalid argument: cannot clear a \(variable of type \[3\]int\): argument must be \(or constrained by\) map or slice`
	close(ch)
	close(ro) // ERROR `invalid operation: cannot close receive-only channel ro \(variable of type <-chan int\)`
	close(so)
	close(i) // ERROR `invalid operation: cannot close non-channel i \(variable of type int\)`
	_ = close(ch) // ERROR `close\(ch\) \(no value\) used as value`
	_ = complex(1, 2)
	_ = complex(fl, 2)
	_ = complex(fl, f32) // ERROR `invalid operation: complex\(fl, f32\) \(mismatched types float64 and float32\)`
	_ = complex(i, i) // ERROR `invalid argument: arguments have type int, expected floating-point`
	_ = complex("a", "b") // ERROR `invalid argument: arguments have type untyped string, expected floating-point`
	_ = complex(1) // ERROR `invalid operation: not enough arguments for complex\(1\) \(expected 2, found 1\)`
	_ = real(c) + imag(c)
	_ = real(1i)
	_ = real(fl) // ERROR `invalid argument: argument has type float64, expected complex type`
	_ = imag("x") // ERROR `invalid argument: argument has type untyped string, expected complex type`
	const _ = real(1 + 2i)
	_ = make([]int) // ERROR `invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1`
	_ = make([]int, 1)
	_ = make([]int, 1, 2)
	_ = make([]int, 2, 1) // ERROR `invalid argument: length and capacity swapped`
	_ = make([]int, 1, 2, 3) // ERROR `invalid operation: make\(\[\]int, 1, 2, 3\) expects 2 or 3 arguments; found 4`
	_ = make([]int, -1) // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = make([]int, 1.5) // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = make([]int, "x") // ERROR `cannot convert "x" \(untyped string constant\) to type int`
	_ = make([]int, fl) // ERROR `invalid argument: index fl \(variable of type float64\) must be integer`
	_ = make([]int, 1<<70) // ERROR `1 << 70 \(untyped int constant 1180591620717411303424\) overflows int`
	_ = make(map[string]int)
	_ = make(map[string]int, 1)
	_ = make(map[string]int, 1, 2) // ERROR `invalid operation: make\(map\[string\]int, 1, 2\) expects 1 or 2 arguments; found 3`
	_ = make(chan int, 1)
	_ = make(int) // ERROR `invalid argument: cannot make int: type must be slice, map, or channel`
	_ = make(i) // ERROR `i \(parameter\) is not a type`
	_ = make() // ERROR `invalid operation: not enough arguments for make\(\) \(expected 1, found 0\)`
	_ = make([3]int, 1) // ERROR `invalid argument: cannot make \[3\]int: type must be slice, map, or channel`
	make([]int, 1) // ERROR `make\(\[\]int, 1\) \(value of type \[\]int\) is not used`
	_ = new(int)
	_ = new(1)
	_ = new(i)
	_ = new(nil) // ERROR `use of untyped nil in argument to new`
	_ = new() // ERROR `invalid operation: not enough arguments for new\(\) \(expected 1, found 0\)`
	_ = new(int, int) // ERROR `invalid operation: too many arguments for new\(int, int\) \(expected 1, found 2\)`
	_ = new(ret2()) // ERROR `multiple-value ret2\(\) \(value of type \(int, int\)\) in single-value context`
	_ = min(1, 2.5)
	_ = max(i, 2)
	_ = max(i, 2.5) // ERROR `2\.5 \(untyped float constant\) truncated to int`
	_ = max(i, fl) // ERROR `invalid argument: mismatched types int \(previous argument\) and float64 \(type of fl\)`
	_ = max("a", st)
	_ = max(1, "a") // ERROR `invalid argument: mismatched types untyped int \(previous argument\) and untyped string \(type of "a"\)`
	_ = max(c) // ERROR `invalid argument: c \(variable of type complex128\) cannot be ordered`
	_ = max(e) // ERROR `invalid argument: e \(variable of interface type any\) cannot be ordered`
	_ = max() // ERROR `invalid operation: not enough arguments for max\(\) \(expected 1, found 0\)`
	_ = min(s...) // ERROR `invalid operation: invalid use of \.\.\. with built-in min`
	_ = min(true) // ERROR `invalid argument: true \(untyped bool constant\) cannot be ordered`
	const _ = max(1, 2, 3)
	panic() // ERROR `invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)`
	panic(1)
	panic(nil)
	panic(1, 2) // ERROR `invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)`
	print()
	println(1, "x", st, nil) // ERROR `use of untyped nil in argument to built-in println`
	println(ret2())
	println(T{})
	_ = println // ERROR `println \(built-in\) must be called`
	_ = recover()
	_ = recover(1) // ERROR `invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)`
	recover()
	_ = print(1) // ERROR `print\(1\) \(no value\) used as value`
	len.x() // ERROR `invalid use of len \(built-in\) in selector expression`
	_ = unsafe.Sizeof(t)
	_ = unsafe.Sizeof(int) // ERROR `int \(type\) is not an expression`
	_ = unsafe.Sizeof(nil) // ERROR `use of untyped nil in argument to unsafe\.Sizeof`
	_ = unsafe.Sizeof() // ERROR `invalid operation: not enough arguments for unsafe\.Sizeof\(\) \(expected 1, found 0\)`
	const _ = unsafe.Sizeof(t)
	_ = unsafe.Alignof(t.b)
	_ = unsafe.Offsetof(t.b)
	_ = unsafe.Offsetof(t.c)
	_ = unsafe.Offsetof(t.d) // ERROR `invalid argument: field d is embedded via a pointer in T`
	_ = unsafe.Offsetof(t.m) // ERROR `invalid argument: t\.m is a method value`
	_ = unsafe.Offsetof(t.x) // ERROR `invalid argument: T has no single field x`
	_ = unsafe.Offsetof(t) // ERROR `invalid argument: t is not a selector expression`
	_ = unsafe.Offsetof(pt.b)
	_ = unsafe.Add(up, 1)
	_ = unsafe.Add(p, 1) // ERROR `cannot use p \(variable of type \*int\) as unsafe\.Pointer value in argument to unsafe\.Add`
	_ = unsafe.Add(up, "x") // ERROR `cannot convert "x" \(untyped string constant\) to type int`
	_ = unsafe.Slice(p, 3)
	_ = unsafe.Slice(up, 3) // ERROR `invalid argument: up \(variable of type unsafe\.Pointer\) is not a pointer`
	_ = unsafe.Slice(p, -1) // ERROR `invalid argument: length -1 \(constant of type int\) must not be negative`
	_ = unsafe.SliceData(s)
	_ = unsafe.SliceData(a) // ERROR `invalid argument: a \(variable of type \[3\]int\) is not a slice`
	_ = unsafe.String(&bs[0], 2)
	_ = unsafe.String(p, 2) // ERROR `cannot use p \(variable of type \*int\) as \*byte value in argument to unsafe\.String`
	_ = unsafe.StringData(st)
	_ = unsafe.StringData(s) // ERROR `cannot use s \(variable of type \[\]int\) as string value in argument to unsafe\.StringData`
}
