// runfail

// When main calls Goexit the others go on; then there is no goroutine left.
package main

import "runtime"

func main() {
	go func() {
		for i := 0; i < 3; i++ {
			println("other", i)
			runtime.Gosched()
		}
	}()
	defer println("deferred")
	runtime.Goexit()
}
