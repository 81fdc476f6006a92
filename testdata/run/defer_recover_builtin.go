// run

package main

func mustNotRecover() {
	v := recover()
	if v != nil {
		println("spurious recover", v.(int))
	}
}
func mustRecover(x int) {
	v := recover()
	println(v == x)
}

func test5() {
	defer mustNotRecover()
	defer func() {
		defer recover()
	}()
	panic(5)
}
func test6() {
	defer mustNotRecover()
	defer func() {
		defer recover()	// like a normal call from this func; runs because mustRecover stops the panic
		defer mustRecover(3)
		panic(3)
	}()
	panic(2)
}
func test7() {
	defer mustRecover(2)
	defer func() {
		defer mustRecover(3)
		defer recover()	// now a no-op, unlike in test6.
		panic(3)
	}()
	panic(2)
}
func main() { println(5); test5();println(6); test6(); println(7); test7() }
