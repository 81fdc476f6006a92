// errorcheck

// Comparisons.

package p

type I interface{ M() }
type J interface{ N() }
type T struct{}

func (T) M() {}

type U struct{ f func() }
type A [2][]int
type B bool

func f(i int, j int8, s string, p *int, q *T, sl []int, m map[int]int, fn func(), ch chan int, ro <-chan int, x I, y J, t T, u U, a A, e any, b B) {
	_ = i == j // ERROR `invalid operation: i == j \(mismatched types int and int8\)`
	_ = i == 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = i == nil // ERROR `invalid operation: i == nil \(mismatched types int and untyped nil\)`
	_ = s == nil // ERROR `invalid operation: s == nil \(mismatched types string and untyped nil\)`
	_ = p == nil
	_ = p == q // ERROR `invalid operation: p == q \(mismatched types \*int and \*T\)`
	_ = sl == nil
	_ = sl == sl // ERROR `invalid operation: sl == sl \(slice can only be compared to nil\)`
	_ = m == m // ERROR `invalid operation: m == m \(map can only be compared to nil\)`
	_ = fn == fn // ERROR `invalid operation: fn == fn \(func can only be compared to nil\)`
	_ = fn != nil
	_ = ch == ro
	_ = x == t
	_ = t == x
	_ = x == y // ERROR `invalid operation: x == y \(mismatched types I and J\)`
	_ = x == q
	_ = y == t // ERROR `invalid operation: y == t \(mismatched types J and T\)`
	_ = u == u // ERROR `invalid operation: u == u \(struct containing func\(\) cannot be compared\)`
	_ = a == a // ERROR `invalid operation: a == a \(A cannot be compared\)`
	_ = e == i
	_ = e == sl // ERROR `invalid operation: e == sl \(slice can only be compared to nil\)`
	_ = e == nil
	_ = e == u // ERROR `invalid operation: e == u \(struct containing func\(\) cannot be compared\)`
	_ = nil == nil // ERROR `invalid operation: nil == nil \(operator == not defined on untyped nil\)`
	_ = t < t // ERROR `invalid operation: t < t \(operator < not defined on struct\)`
	_ = p < p // ERROR `invalid operation: p < p \(operator < not defined on pointer\)`
	_ = x < x // ERROR `invalid operation: x < x \(operator < not defined on interface\)`
	_ = s < "x"
	_ = s < 1 // ERROR `invalid operation: s < 1 \(mismatched types string and untyped int\)`
	_ = true < false // ERROR `invalid operation: true < false \(operator < not defined on untyped bool\)`
	_ = 1 < 2.5
	_ = 1i < 2i // ERROR `invalid operation: 1i < 2i \(operator < not defined on untyped complex\)`
	_ = "a" == 1 // ERROR `invalid operation: "a" == 1 \(mismatched types untyped string and untyped int\)`
	_ = i < "a" // ERROR `invalid operation: i < "a" \(mismatched types int and untyped string\)`
	_ = e < 1 // ERROR `invalid operation: e < 1 \(operator < not defined on interface\)`
	var c B = i == 1
	var d int = i == 1 // ERROR `cannot use i == 1 \(untyped bool value\) as int value in variable declaration`
	var g bool = b // ERROR `cannot use b \(variable of bool type B\) as bool value in variable declaration`
	_ = (i == 1) == b
	_ = i == 1 == true
	_ = T{} == T{}
	_ = [2]int{} == [2]int{1}
	_ = struct{ x int }{} == struct{ y int }{} // ERROR `invalid operation: struct\{x int\}\{\} == struct\{y int\}\{\} \(mismatched types struct\{x int\} and struct\{y int\}\)`
	_, _, _ = c, d, g
	if i { // ERROR `non-boolean condition in if statement`
	}
	if i == 1 && s { // ERROR `invalid operation: i == 1 && s \(mismatched types untyped bool and string\)`
	}
}
