// escape -m

package main

import "unsafe"

func f(p *int) unsafe.Pointer    { return unsafe.Pointer(p) }
func g(p unsafe.Pointer) uintptr { return uintptr(p) }
func h(p unsafe.Pointer, n uintptr) unsafe.Pointer {
	return unsafe.Pointer(uintptr(p) + n)
}
func add(p unsafe.Pointer, n int) unsafe.Pointer { return unsafe.Add(p, n) }
func sl(p *byte, n int) []byte                   { return unsafe.Slice(p, n) }
func str(p *byte, n int) string                  { return unsafe.String(p, n) }
func data(s string) *byte                        { return unsafe.StringData(s) }
func sdata(s []byte) *byte                       { return unsafe.SliceData(s) }

func main() {
	x := 1
	println(g(f(&x)) != 0, h(f(&x), 0) != nil, add(f(&x), 0) != nil)
	b := []byte("ab")
	println(len(sl(&b[0], 1)), str(&b[0], 1), *data("x"), *sdata(b))
}
