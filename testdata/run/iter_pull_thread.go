// runfail

// A coroutine made by a goroutine that is locked to its thread is only for that state.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

func one(yield func(int) bool) { yield(1) }

func main() {
	runtime.LockOSThread()
	next, stop := iter.Pull(one)
	fmt.Println(next())
	stop()
	runtime.UnlockOSThread()
	next, _ = iter.Pull(one)
	runtime.LockOSThread()
	runtime.UnlockOSThread()
	fmt.Println(next())
	runtime.LockOSThread()
	next()
}
