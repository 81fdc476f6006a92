// escape -m
package main

import _ "unsafe"

//go:noescape
//go:linkname F3 x.y
func F3(x []byte, _ *int, u uintptr, s ...*string)

//go:linkname F4 x.z
func F4(x []byte)

func F5(x []byte, y int) {}
func main() {}
