// run

// Finalizers and cleanups run in goroutines of their own: they may wait for the program, and the program need not
// ask for collections or give way.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type thing struct {
	name string
	next *thing
}

//go:noinline
func fill(n int) int {
	if n == 0 {
		return 0
	}
	var room [100]int
	room[n%100] = n
	return fill(n-1) + room[n%50]
}

//go:noinline
func makeThing(name string, finalizer func(*thing)) {
	t := &thing{name: name}
	runtime.SetFinalizer(t, finalizer)
}

//go:noinline
func makeCleaned(name string, cleaned chan string) {
	runtime.AddCleanup(&thing{name: name}, func(text string) { cleaned <- text + " cleaned" }, name)
}

func collect() {
	fill(20)
	runtime.GC()
	runtime.GC()
}

// blocking: a finalizer waits for main, a cleanup does not wait for the finalizer.
func blocking() {
	inside, leave, cleaned := make(chan string), make(chan bool), make(chan string)
	makeThing("first", func(t *thing) {
		inside <- t.name
		<-leave
		inside <- "left"
	})
	collect()
	fmt.Println(<-inside)
	makeCleaned("other", cleaned)
	collect()
	fmt.Println(<-cleaned)
	leave <- true
	fmt.Println(<-inside)
}

var sink []byte

// unasked: the program only allocates, until a finalizer tells it to stop.
func unasked() {
	var m sync.Mutex
	done := false
	makeThing("unasked", func(*thing) {
		m.Lock()
		done = true
		m.Unlock()
	})
	fill(20)
	for {
		sink = make([]byte, 10000)
		m.Lock()
		stop := done
		m.Unlock()
		if stop {
			break
		}
	}
	fmt.Println("stopped")
}

// revived: a finalizer keeps its object, and sets another.
func revived() {
	names := make(chan string, 10)
	var kept *thing
	makeThing("phoenix", func(t *thing) {
		kept = t
		runtime.SetFinalizer(t, func(t *thing) { names <- "again " + t.name })
		names <- t.name
	})
	collect()
	fmt.Println(<-names, kept.name)
	kept = nil
	collect()
	fmt.Println(<-names)
}

func main() {
	before := runtime.NumGoroutine()
	blocking()
	unasked()
	revived()
	fmt.Println(runtime.NumGoroutine() - before)
}
