// errors -e

package main

//go:noinline
var (
	d int
	//go:nosplit
)

func f() {
	//go:noinline
	x := 1
	_ = x
} //go:noinline

type T struct {
	//go:nosplit
	a int
}

func main() {}

//go:nosplit
