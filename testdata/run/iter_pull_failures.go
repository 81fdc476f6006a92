// run

// iter.Pull: panics and Goexit in the sequence happen in next or stop; calls at the wrong time panic.
package main

import (
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"
)

func try(what string, f func()) {
	defer func() { fmt.Println(what, "recovered:", recover()) }()
	f()
	fmt.Println(what, "returned")
}

func failing(failure any) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("deferred in the sequence")
		yield(1)
		panic(failure)
	}
}

func panicInNext() {
	next, stop := iter.Pull(failing(errors.New("boom")))
	fmt.Println(next())
	try("next", func() { next() })
	try("next again", func() { fmt.Println(next()) })
	try("stop", stop)
}

func panicInStop() {
	next, stop := iter.Pull2(func(yield func(int, string) bool) {
		defer func() { panic(fmt.Sprint("after ", recover())) }()
		if !yield(1, "one") {
			panic("stopped")
		}
	})
	fmt.Println(next())
	try("stop", stop)
	try("stop again", stop)
	fmt.Println(next())
}

func runtimeError() {
	var list []int
	next, _ := iter.Pull(func(yield func(int) bool) { yield(list[3]) })
	try("index", func() { next() })
	next, _ = iter.Pull(func(yield func(int) bool) { panic(nil) })
	try("nil", func() { next() })
	next, _ = iter.Pull[int](nil)
	try("nil sequence", func() { next() })
}

func goexit() {
	var wg sync.WaitGroup
	next, stop := iter.Pull(func(yield func(int) bool) {
		defer fmt.Println("deferred in the sequence")
		yield(1)
		runtime.Goexit()
	})
	wg.Go(func() {
		defer fmt.Println("the caller of next ends:", recover())
		fmt.Println(next())
		fmt.Println(next())
		fmt.Println("not reached")
	})
	wg.Wait()
	fmt.Println(next())
	stop()
	next, stop = iter.Pull(func(yield func(int) bool) {
		if !yield(1) {
			runtime.Goexit()
		}
	})
	next()
	wg.Go(func() {
		stop()
		fmt.Println("not reached")
	})
	wg.Wait()
	fmt.Println(next())
}

func wrongTimes() {
	var next func() (int, bool)
	var stop func()
	next, stop = iter.Pull(func(yield func(int) bool) {
		next()
		yield(1)
	})
	try("next in the sequence", func() { fmt.Println(next()) })
	fmt.Println(next())
	stop()

	var kept func(int, int) bool
	next2, stop2 := iter.Pull2(func(yield func(int, int) bool) {
		kept = yield
		yield(1, 2)
		yield(3, 4)
	})
	fmt.Println(next2())
	try("yield outside", func() { kept(5, 6) })
	fmt.Println(next2())
	stop2()
	fmt.Println(kept(7, 8))
	fmt.Println(next2())
}

// stopInside: the next that waits then returns once more what it returned before.
func stopInside() {
	var stop func()
	var next func() (int, bool)
	next, stop = iter.Pull(func(yield func(int) bool) {
		yield(1)
		stop()
	})
	fmt.Println(next())
	fmt.Println(next())
	fmt.Println(next())
	next, stop = iter.Pull(func(yield func(int) bool) { stop() })
	fmt.Println(next())
	fmt.Println(next())
	var next2 func() (int, string, bool)
	next2, stop = iter.Pull2(func(yield func(int, string) bool) {
		yield(1, "one")
		stop()
	})
	fmt.Println(next2())
	fmt.Println(next2())
}

func main() {
	panicInNext()
	panicInStop()
	runtimeError()
	goexit()
	wrongTimes()
	stopInside()
	fmt.Println(runtime.NumGoroutine())
}
