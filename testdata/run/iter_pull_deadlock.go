// runfail

// A sequence that waits for ever while next waits for it.
package main

import "iter"

func main() {
	c := make(chan int)
	next, stop := iter.Pull(func(yield func(int) bool) { yield(<-c) })
	defer stop()
	next()
}
