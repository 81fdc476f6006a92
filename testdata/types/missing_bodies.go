// errorcheck

// Functions without a body, arguments that print does not know: found last.

package p

type T struct{ x int }

func f() // ERROR `missing function body`
func (T) m() // ERROR `missing function body`
func _()
func g() {
	println(T{}, [2]int{1}, struct{ a string }{})
	print(1, "s", []int{}, nil == any(nil))
}
