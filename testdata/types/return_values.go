// errorcheck

// Return statements.

package p

type E interface{ M() }

func two() (int, string) { return 1, "" }
func none()              {}

func a() {
	return 1 // ERROR `too many return values`
}
func b() int {
	return // ERROR `not enough return values`
}
func c() int {
	return 1, 2 // ERROR `too many return values`
}
func d() (int, string) {
	return 1 // ERROR `not enough return values`
}
func e() (int, string) {
	return two()
}
func f() (string, int) {
	return two() // ERROR `cannot use two\(\) \(value of type int\) as string value in return statement` `cannot use two\(\) \(value of type string\) as int value in return statement`
}
func g() (any, any) {
	return two()
}
func h() (int, string, bool) {
	return two() // ERROR `not enough return values`
}
func i() {
	return two() // ERROR `too many return values`
}
func j() {
	return none() // ERROR `none\(\) \(no value\) used as value`
}
func k() (x int, err error) {
	{
		x := 2
		_ = x
		return // ERROR `result parameter x not in scope at return`
	}
	return
}
func l() (x int) {
	return "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in return statement`
}
func m() E {
	return 1 // ERROR `cannot use 1 \(constant of type int\) as E value in return statement: int does not implement E \(missing method M\)`
}
func n() *int {
	return nil
}
func o() int {
	return nil // ERROR `cannot use nil as int value in return statement`
}
func p() (a, b int) {
	return 1 // ERROR `not enough return values`
}
func q() (int, bool) {
	var m map[int]int
	return m[1] // ERROR `not enough return values`
}
func r() (int, error) {
	return undefined, nil // ERROR `undefined: undefined`
}
func s() (_ int) {
	return
}
func t() int {
	return undefined() // ERROR `undefined: undefined`
}
