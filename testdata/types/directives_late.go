// errors
package main

//go:noinline
import "os"

//go:noinline
type T int

//go:noescape
func f() {
}

//go:nosplit
//go:norace
func g() {
}
func h()

func main() { _ = os.Args }
