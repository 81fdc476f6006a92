// escape -m

package main

func main() {
	x := len("abc")
	switch {
	case x == 1, func() bool { return x == 2 }():
		func() { println("one") }()
	case func(b bool) bool { return b }(x == 3):
		func() { println("three") }()
	default:
		func() { println("none") }()
	}
	switch f := func() any { return x }; y := f().(type) {
	case int:
		func() { println(y) }()
	}
	var i any = x
	switch i {
	case func() int { return 3 }():
		func() { println("any 3") }()
	case "s":
		func() { println("s") }()
	}
}
