// runfail

// A panic in a function run by WaitGroup.Go: Wait does not return.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Go(runtime.Goexit)
	wg.Wait()
	wg.Go(func() {
		defer runtime.Gosched()
		panic("in the function")
	})
	wg.Wait()
	fmt.Println("not reached")
}
