// errors
package main

//go:noinline
import "fmt"

//go:noinline
type T int

func f() {
	goto L
	var x int = "a"
}

//go:systemstack
func g() {
	for {
		break M
	}
	_ = 1 + "x"
}

func main() { fmt.Println() }
//go:noinline
