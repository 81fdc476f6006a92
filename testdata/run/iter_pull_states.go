// run

// What stack traces say of the two sides of iter.Pull: which goroutine runs, which waits in a coroutine, before the
// first next and after it, and what a sequence that waits for something else waits for.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

// states prints what the header of each goroutine has in brackets.
func states(when string) {
	buf := make([]byte, 1<<16)
	buf = buf[:runtime.Stack(buf, true)]
	fmt.Print(when, ":")
	header := true
	for i, c := range buf {
		if header && c == '[' {
			for j := i; buf[j-1] != ']'; j++ {
				fmt.Print(string(buf[j]))
			}
		}
		header = c != '\n' && header || c == '\n' && i+1 < len(buf) && buf[i+1] == 'g'
	}
	fmt.Println()
}

func count(yield func(int) bool) {
	for i := 0; yield(i); i++ {
		if i == 1 {
			states("in the sequence")
		}
	}
}

func main() {
	next, stop := iter.Pull(count)
	states("before the first next")
	for range 4 {
		next()
	}
	states("after some")
	stop()
	states("after stop")

	c := make(chan int)
	next, stop = iter.Pull(func(yield func(int) bool) { yield(<-c) })
	done := make(chan bool)
	go func() {
		next()
		done <- true
	}()
	for range 10 {
		runtime.Gosched()
	}
	states("while next waits")
	c <- 1
	<-done
	stop()
}
