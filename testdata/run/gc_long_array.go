// run

package main

import "runtime"

var keep *[5000]*int

func main() {
	a := new([5000]*int)
	for i := range a {
		v := i
		a[i] = &v
	}
	keep = a
	runtime.GC()
	s := 0
	for _, p := range keep {
		s += *p
	}
	println(s)
}
