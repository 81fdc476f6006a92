// errors -e

package main

//go:linkname f main.g
func f() {}

//go:noinline
var x int

func main() {}
