// errors

package p

//go:noinline
func f() {
	x := 1 2
	for {

//go:noinline
func a() {}

//go:noinline
func b() {}

//go:noinline
var v int

//go:noinline
func c() {}

//go:noinline
func d() {}

//go:noinline
func e() {}
