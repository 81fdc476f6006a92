// runfail

// The goroutines that wait for finalizers to call do not count as goroutines that can go on.
package main

import (
	"fmt"
	"runtime"
)

type thing struct{ a, b *thing }

//go:noinline
func make1() { runtime.SetFinalizer(&thing{}, func(*thing) { fmt.Println("finalized") }) }

func main() {
	runtime.AddCleanup(&thing{}, func(int) {}, 1)
	make1()
	runtime.GC()
	runtime.GC()
	c := make(chan bool)
	<-c
}
