// runfail

// A panic in a finalizer ends the program.
package main

import "runtime"

type thing struct{ a, b *thing }

//go:noinline
func make1() { runtime.SetFinalizer(&thing{}, func(*thing) { panic("in the finalizer") }) }

func main() {
	make1()
	runtime.GC()
	runtime.GC()
	<-make(chan bool)
}
