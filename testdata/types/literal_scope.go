// errorcheck

// What function literals see, and when their variables count as used.

package p

func f() {
	x := func() { x() } // ERROR `undefined: x`
	var y = func() int { return y() } // ERROR `undefined: y`
	const c = len([1]func(){func() { _ = c }}) // ERROR `undefined: c`
	x()
	_ = y
	if n := 1; func() bool { return n == 1 }() {
	}
	for i := 0; func() bool { return i < 3 }(); i++ {
	}
	switch z := 2; {
	case func() bool { return z > 1 }():
	}
	a, b := 1, func() int { return a } // ERROR `declared and not used: a` `undefined: a`
	_ = b
	func() {
		unused := 1 // ERROR `declared and not used: unused`
		used := 2
		func() { _ = used }()
	}()
	type T struct{ f func() }
	var t T
	t.f = func() { t.f() }
}

var g = func() int { return h } // ERROR `initialization cycle for g`
var h = g()
