// errors -e
package main

import _ "unsafe"

type t int

var x, y int

//go:linkname x ok
//go:linkname none none
//go:linkname t type
//go:linkname x twice
//go:linkname y main.F[go.shape.int]
//go:linkname main.y
//go:cgo_ldflag arg
func main() {}
