// errorcheck

// What print does not know: found when there is no other error.

package p

type T struct{ x int }

func g() {
	println(T{}) // ERROR `illegal types for operand: print`
	println([2]int{1}) // ERROR `illegal types for operand: print`
	print(struct{ a string }{}) // ERROR `illegal types for operand: print`
	print(1, "s", []int{}, map[int]int{}, g, any(1), new(T))
}
