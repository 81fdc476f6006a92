// A hundred thousand goroutines that wait for the same thing.
package main

import "sync"

const goroutines = 100_000

func main() {
	var wg sync.WaitGroup
	start := make(chan bool)
	results := make(chan int, 100)
	for i := range goroutines {
		wg.Add(1)
		go func() {
			defer wg.Done()
			<-start
			results <- i
		}()
	}
	go func() {
		close(start)
		wg.Wait()
		close(results)
	}()
	sum := 0
	for v := range results {
		sum += v
	}
	println(sum)
}
