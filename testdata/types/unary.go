// errorcheck

// Address, dereference, receive.

package p

func g() int { return 0 }
func h() (int, int) { return 0, 0 }

type T struct{ x int }

func f(i int, p *int, pp **int, ch chan int, so chan<- int, m map[string]T, s string, e any) {
	_ = &i
	_ = &p
	_ = &1 // ERROR `invalid operation: cannot take address of 1 \(untyped int constant\)`
	_ = &g() // ERROR `invalid operation: cannot take address of g\(\) \(value of type int\)`
	_ = &g // ERROR `invalid operation: cannot take address of g \(value of type func\(\) int\)`
	_ = &m["x"] // ERROR `invalid operation: cannot take address of m\["x"\] \(map index expression of struct type T\)`
	_ = &m["x"].x // ERROR `invalid operation: cannot take address of m\["x"\]\.x \(value of type int\)`
	_ = &s[0] // ERROR `invalid operation: cannot take address of s\[0\] \(value of type byte\)`
	_ = &T{}
	_ = &(T{})
	_ = &T{}.x // ERROR `invalid operation: cannot take address of T\{\}\.x \(value of type int\)`
	_ = &[]int{1}[0]
	_ = &[1]int{1}[0] // ERROR `invalid operation: cannot take address of \[1\]int\{…\}\[0\] \(value of type int\)`
	_ = &(i)
	_ = &nil // ERROR `invalid operation: cannot take address of nil`
	_ = *p
	_ = **pp
	_ = *i // ERROR `invalid operation: cannot indirect i \(variable of type int\)`
	_ = *nil // ERROR `invalid operation: cannot indirect nil`
	_ = *g // ERROR `invalid operation: cannot indirect g \(value of type func\(\) int\)`
	_ = *e // ERROR `invalid operation: cannot indirect e \(variable of interface type any\)`
	_ = <-ch
	_ = <-so // ERROR `invalid operation: cannot receive from send-only channel chan<- int so \(variable of type chan<- int\)`
	_ = <-i // ERROR `invalid operation: cannot receive from non-channel int i \(variable of type int\)`
	_ = <-nil // ERROR `invalid operation: cannot receive from non-channel untyped nil nil`
	_ = ~i // ERROR `cannot use ~ outside of interface or type constraint \(use \^ for bitwise complement\)`
	_ = ~s // ERROR `cannot use ~ outside of interface or type constraint`
	_ = -h() // ERROR `multiple-value h\(\) \(value of type \(int, int\)\) in single-value context`
	_ = *h() // ERROR `multiple-value h\(\) \(value of type \(int, int\)\) in single-value context`
	_ = !nil // ERROR `invalid operation: operator ! not defined on nil`
	_ = &f // ERROR `invalid operation: cannot take address of f \(value of type func\(i int, p \*int, pp \*\*int, ch chan int, so chan<- int, m map\[string\]T, s string, e any\)\)`
	_ = &len // ERROR `len \(built-in\) must be called`
	_ = *int // ERROR `\*int \(type\) is not an expression`
	_ = -int // ERROR `int \(type\) is not an expression`
	_ = g
	_ = len // ERROR `len \(built-in\) must be called`
	_ = T // ERROR `T \(type\) is not an expression`
	*p = 1
	*i = 1 // ERROR `invalid operation: cannot indirect i \(variable of type int\)`
	g = nil // ERROR `cannot assign to g \(neither addressable nor a map index expression\)`
}
