// escape -m

package main

func cp(d, s []*int)              { copy(d, s) }
func cl(m map[int]*int, s []*int) { clear(m); clear(s) }
func cb(d []byte, s string)       { copy(d, s) }

func main() {
	x := 1
	d := make([]*int, 1)
	cp(d, []*int{&x})
	cl(nil, d)
	cb(nil, "")
}
