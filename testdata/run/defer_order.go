// run

package main

import "fmt"

func a() (n int) {
	defer func() { n *= 2 }()
	defer func() { n += 3 }()
	return 4
}

func b(s string) (r string) {
	for i := 0; i < 3; i++ {
		defer func() { r += fmt.Sprint(i) }()
	}
	return s
}

type t struct{ name string }

func (x t) show()   { fmt.Print(x.name, " ") }
func (x *t) pshow() { fmt.Print("*", x.name, " ") }

func args() {
	x := 1
	defer fmt.Println("deferred x =", x)
	x = 2
	v := t{"v"}
	defer v.show()
	defer v.pshow()
	v.name = "w"
	defer func(s string) { fmt.Print(s, " ") }("lit")
	fmt.Println("x =", x)
}

func conditional(n int) {
	if n > 1 {
		defer fmt.Print("big ")
	}
	if n%2 == 0 {
		defer fmt.Print("even ")
	}
	fmt.Print(n, " ")
}

func main() {
	fmt.Println(a(), b("x"))
	args()
	for i := range 4 {
		conditional(i)
	}
	fmt.Println()
	defer fmt.Println("last")
	func() {
		defer fmt.Println("inner")
	}()
}
