// errors -e

//go:build amd64

package main

import _ "unsafe"

//go:noinline
var a int

//go:nosplit
type T int

//go:noinline
const c = 1

var (
	//go:norace
	d int
	e int
)

//go:noinline
//go:unknown
func main() {}
