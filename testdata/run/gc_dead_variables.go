// run

// runtime.GC frees what variables without further use refer to, and nothing else.
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

var gone sync.Map

func make1(name string) *thing {
	t := &thing{name: name}
	runtime.SetFinalizer(t, func(t *thing) { gone.Store(t.name, true) })
	return t
}

// isGone collects until the finalizer has run, or for long enough.
func isGone(name string) bool {
	for range 20 {
		runtime.GC()
		runtime.Gosched()
		if _, ok := gone.Load(name); ok {
			return true
		}
	}
	return false
}

func local() {
	t := make1("local")
	fmt.Println("local", t.name, isGone("local"))
	runtime.KeepAlive(t)
	fmt.Println("local", isGone("local"))
}

func assigned() {
	t := make1("assigned")
	fmt.Println("assigned", isGone("assigned"), t.name)
	t = nil
	fmt.Println("assigned", isGone("assigned"))
	t = make1("again")
	fmt.Println("again", isGone("again"), t.name)
}

func parameter(t *thing) {
	fmt.Println("parameter", isGone("parameter"))
	runtime.KeepAlive(t)
	fmt.Println("parameter", isGone("parameter"))
}

func received(c chan *thing) {
	for t := range c {
		fmt.Println(t.name, isGone(t.name))
		name := t.name
		t = nil
		fmt.Println(name, isGone(name))
	}
}

func deferred() {
	t := make1("deferred")
	defer func() {
		fmt.Println("deferred", isGone("deferred"), recover())
	}()
	fmt.Println("deferred", isGone("deferred"), t.name)
	var p *thing
	p.name = "fault"
}

func looped() {
	for i := range 3 {
		name := fmt.Sprint("loop", i)
		t := make1(name)
		for t.next == nil {
			t.next = &thing{}
			fmt.Println(name, isGone(name))
		}
		fmt.Println(name, isGone(name))
	}
}

// kept has a goto back: its variables stay.
func kept() {
	t := make1("kept")
	n := 0
again:
	fmt.Println(t.name, isGone("kept"))
	if n++; n < 2 {
		goto again
	}
}

func main() {
	local()
	assigned()
	t := make1("parameter")
	fmt.Println("now", "a", "parameter")
	parameter(t)
	c := make(chan *thing, 2)
	c <- make1("first received")
	c <- make1("second received")
	close(c)
	received(c)
	deferred()
	looped()
	kept()
}
