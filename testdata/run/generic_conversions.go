// run

package main

import "fmt"

// A conversion to a type parameter is no constant: it wraps around and panics when the program runs.
func wrap[Int ~int, Uint ~uint]() (uint, uint) { return uint(Int(-1)), uint(Uint(0) - 1) }

func at[String ~string](i int) (s string) {
	defer func() { s = fmt.Sprint(recover()) }()
	_ = String("")[100]
	return "none"
}

func main() {
	fmt.Println(wrap[int, uint]())
	fmt.Println(at[string](100))
}
