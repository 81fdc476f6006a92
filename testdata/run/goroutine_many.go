// run

// A hundred thousand goroutines alive at once.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	const n = 100000
	start, c := make(chan int), make(chan int)
	for i := 0; i < n; i++ {
		go func() { <-start; c <- i % 7 }()
	}
	fmt.Println(runtime.NumGoroutine())
	close(start)
	sum := 0
	for i := 0; i < n; i++ {
		sum += <-c
	}
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println(sum, runtime.NumGoroutine())
}
