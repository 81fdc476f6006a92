// errorcheck

// Expressions as statements; send; go and defer.

package p

type T struct{}

func (T) M() int { return 1 }

func f(x int, ch chan int, ro <-chan int, s []int, t T, m map[int]int) {
	x // ERROR `x \(variable of type int\) is not used`
	1 // ERROR `1 \(untyped int constant\) is not used`
	x + 1 // ERROR `x \+ 1 \(value of type int\) is not used`
	-x // ERROR `-x \(value of type int\) is not used`
	<-ch
	f // ERROR `f \(value of type func\(x int, ch chan int, ro <-chan int, s \[\]int, t T, m map\[int\]int\)\) is not used`
	t.M // ERROR `t\.M \(value of type func\(\) int\) is not used`
	t.M()
	f(x, nil, nil, nil, t, nil)
	len(s) // ERROR `len\(s\) \(value of type int\) is not used`
	append(s, 1) // ERROR `append\(s, 1\) \(value of type \[\]int\) is not used`
	cap // ERROR `cap \(built-in\) must be called`
	int(x) // ERROR `int\(x\) \(value of type int\) is not used`
	int // ERROR `int \(type\) is not an expression`
	nil // ERROR `nil is not used`
	"s" // ERROR `"s" \(untyped string constant\) is not used`
	func() {} // ERROR `func\(\) \{\} \(value of type func\(\)\) is not used`
	func() {}()
	(f(x, nil, nil, nil, t, nil))
	make([]int, 1) // ERROR `make\(\[\]int, 1\) \(value of type \[\]int\) is not used`
	new(int) // ERROR `new\(int\) \(value of type \*int\) is not used`
	copy(s, s)
	delete(m, 1)
	panic(1)
	print(1)
	recover()
	close(ch)
	clear(m)
	min(1, 2) // ERROR `min\(1, 2\) \(untyped int constant 1\) is not used`
	s[0] // ERROR `s\[0\] \(variable of type int\) is not used`
	T{} // ERROR `T\{\} \(value of struct type T\) is not used`
	undefined // ERROR `undefined: undefined`
	undefined() // ERROR `undefined: undefined`
	x == 1 // ERROR `x == 1 \(untyped bool value\) is not used`
	ch <- 1
	ch <- "s" // ERROR `cannot use "s" \(untyped string constant\) as int value in send`
	ro <- 1 // ERROR `invalid operation: cannot send to receive-only channel <-chan int ro \(variable of type <-chan int\)`
	x <- 1 // ERROR `invalid operation: cannot send to non-channel int x \(variable of type int\)`
	ch <- undefined // ERROR `undefined: undefined`
	go f // ERROR `expression in go must be function call`
	go f(x, nil, nil, nil, t, nil)
	go func() {} // ERROR `expression in go must be function call`
	go func() {}()
	go int(x) // ERROR `go requires function call, not conversion int\(x\) \(value of type int\)`
	go len(s) // ERROR `go discards result of len\(s\) \(value of type int\)`
	go append(s, 1) // ERROR `go discards result of append\(s, 1\) \(value of type \[\]int\)`
	go print(1)
	defer x // ERROR `expression in defer must be function call`
	defer f(x, nil, nil, nil, t, nil)
	defer recover()
	defer len(s) // ERROR `defer discards result of len\(s\) \(value of type int\)`
	defer int(1) // ERROR `defer requires function call, not conversion int\(1\) \(constant 1 of type int\)`
	defer t.M()
	defer copy(s, s)
	go undefined() // ERROR `undefined: undefined`
	defer undefined // ERROR `expression in defer must be function call` `undefined: undefined`
	defer (f(x, nil, nil, nil, t, nil)) // ERROR `expression in defer must not be parenthesized`
}
