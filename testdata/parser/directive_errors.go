// errors -e

package p

import _ "unsafe"

//go:noinline
var a int

//go:nosplit
type T int

func f() {
	//go:noinline
	x := 1
	_ = x
} //go:noinline

//go:linkname
//go:linkname a
//go:linkname a b c

//go:linkname f
func g()

//go:embed
var e string

//go:noinline
const c = 1

//go:noinline
func ok() {}

var s = 1 2
