// errorcheck

// Calls: arguments, results, variadic parameters.

package p

import "fmt"

type T struct{ f func(int) string }

func (t T) m(a int, b string) {}

func none()                        {}
func one(a int)                    {}
func two(a int, b string)          {}
func vari(a int, rest ...string)   {}
func ret1() int                    { return 0 }
func ret2() (int, string)          { return 0, "" }
func ret3() (int, string, float64) { return 0, "", 0 }
func anyv(a ...any)                {}
func fn(f func(int) int)           {}

func f(t T, s []string, is []int, x int, e error) {
	none()
	none(1) // ERROR `too many arguments in call to none`
	one() // ERROR `not enough arguments in call to one`
	one(1)
	one("x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to one`
	one(1.5) // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in argument to one \(truncated\)`
	one(1, 2) // ERROR `too many arguments in call to one`
	one(nil) // ERROR `cannot use nil as int value in argument to one`
	two(1) // ERROR `not enough arguments in call to two`
	two(1, "a")
	two("a", 1) // ERROR `cannot use "a" \(untyped string constant\) as int value in argument to two` `cannot use 1 \(untyped int constant\) as string value in argument to two`
	two(ret2())
	two(ret3()) // ERROR `too many arguments in call to two`
	two(ret1()) // ERROR `not enough arguments in call to two`
	two(ret2(), 1) // ERROR `multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context` `cannot use 1 \(untyped int constant\) as string value in argument to two`
	two(1, ret2()) // ERROR `multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context`
	vari() // ERROR `not enough arguments in call to vari`
	vari(1)
	vari(1, "a", "b")
	vari(1, "a", 2) // ERROR `cannot use 2 \(untyped int constant\) as string value in argument to vari`
	vari(1, s...)
	vari(1, "a", s...) // ERROR `too many arguments in call to vari`
	vari(1, is...) // ERROR `cannot use is \(variable of type \[\]int\) as \[\]string value in argument to vari`
	vari(s...) // ERROR `not enough arguments in call to vari`
	vari(ret2())
	vari(ret3()) // ERROR `cannot use ret3\(\) \(value of type float64\) as string value in argument to vari`
	vari(ret2()...) // ERROR `cannot use \.\.\. with 2-valued ret2\(\)`
	two(1, s...) // ERROR `cannot use \.\.\. in call to non-variadic two`
	anyv(ret3())
	anyv(s...) // ERROR `cannot use s \(variable of type \[\]string\) as \[\]any value in argument to anyv`
	anyv(nil)
	anyv(nil...)
	fn(func(i int) int { return i })
	fn(func(i int) string { return "" }) // ERROR `cannot use func\(i int\) string \{…\} \(value of type func\(i int\) string\) as func\(int\) int value in argument to fn`
	fn(one) // ERROR `cannot use one \(value of type func\(a int\)\) as func\(int\) int value in argument to fn`
	fn(nil)
	t.m() // ERROR `not enough arguments in call to t\.m`
	t.m(1, "a")
	t.m(1, 2) // ERROR `cannot use 2 \(untyped int constant\) as string value in argument to t\.m`
	t.m(ret2())
	t.f(1)
	t.f("x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to t\.f`
	_ = t.f(1) + 1 // ERROR `invalid operation: t\.f\(1\) \+ 1 \(mismatched types string and untyped int\)`
	x() // ERROR `invalid operation: cannot call x \(variable of type int\): int is not a function`
	nil() // ERROR `invalid operation: cannot call nil: untyped nil is not a function`
	e() // ERROR `invalid operation: cannot call e \(variable of interface type error\): error is not a function`
	"x"() // ERROR `invalid operation: cannot call "x" \(untyped string constant\): untyped string is not a function`
	undefined1(1, undefined2) // ERROR `undefined: undefined1` `undefined: undefined2`
	_ = none() // ERROR `none\(\) \(no value\) used as value`
	_ = ret2() // ERROR `assignment mismatch: 1 variable but ret2 returns 2 values`
	_ = ret1() + ret2() // ERROR `multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context`
	var _ int = ret2() // ERROR `multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context`
	var _, _ = ret3() // ERROR `assignment mismatch: 2 variables but ret3 returns 3 values`
	var _, _ int = ret2() // ERROR `cannot use ret2\(\) \(value of type string\) as int value in assignment`
	x = none() // ERROR `none\(\) \(no value\) used as value`
	x, s2 := ret2()
	_ = s2
	one(none()) // ERROR `none\(\) \(no value\) used as value`
	one(none) // ERROR `cannot use none \(value of type func\(\)\) as int value in argument to one`
	none // ERROR `none \(value of type func\(\)\) is not used`
	ret1()
	ret1 // ERROR `ret1 \(value of type func\(\) int\) is not used`
	fmt.Println(1, "a", nil, x)
	fmt.Println(ret2())
	fmt.Printf() // ERROR `not enough arguments in call to fmt\.Printf`
	fmt.Printf(1) // ERROR `cannot use 1 \(untyped int constant\) as string value in argument to fmt\.Printf`
	fmt.println(1) // ERROR `undefined: fmt\.println \(but have Println\)`
	func() {}()
	func(i int) {}() // ERROR `not enough arguments in call to func\(i int\) \{\}`
	func(i int) {}(1)
	_ = func() int { return 1 }()
	int(1) // ERROR `int\(1\) \(constant 1 of type int\) is not used`
	int() // ERROR `missing argument in conversion to int`
	int(1, 2) // ERROR `too many arguments in conversion to int`
	int(s...) // ERROR `int\(s\.\.\.\) \(variable of type \[\]string\) is not used` `invalid use of \.\.\. in conversion to int`
	_ = int(ret2()) // ERROR `multiple-value ret2\(\) \(value of type \(int, string\)\) in single-value context`
	T(t) // ERROR `T\(t\) \(value of struct type T\) is not used`
	one(t) // ERROR `cannot use t \(variable of struct type T\) as int value in argument to one`
	one(int8(1)) // ERROR `cannot use int8\(1\) \(constant 1 of type int8\) as int value in argument to one`
	one(e.Error()) // ERROR `cannot use e\.Error\(\) \(value of type string\) as int value in argument to one`
	one(x == 1) // ERROR `cannot use x == 1 \(untyped bool value\) as int value in argument to one`
	one('a')
	one(1 << 70) // ERROR `cannot use 1 << 70 \(untyped int constant 1180591620717411303424\) as int value in argument to one \(overflows\)`
}
