// run

// Goexit ends a goroutine after its deferred calls; recover sees nothing.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan string)
	go func() {
		defer func() { c <- "last" }()
		defer func() { c <- fmt.Sprint("recover ", recover()) }()
		func() {
			defer func() { c <- "inner" }()
			runtime.Goexit()
		}()
		c <- "not reached"
	}()
	fmt.Println(<-c, <-c, <-c)
	go func() {
		defer close(c)
		defer runtime.Goexit()
		panic("replaced by Goexit")
	}()
	_, ok := <-c
	fmt.Println(ok)
}
