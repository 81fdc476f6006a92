// escape -m

package main

func main() {
	x := 1
	func() { x++ }()
	println(func(a int) int { return a + x }(2))
}
