// A million goroutines one after the other, up to a hundred at a time.
package main

import "sync"

const (
	rounds = 10_000
	batch  = 100
)

func main() {
	var wg sync.WaitGroup
	results := make([]int, batch)
	sum := 0
	for range rounds {
		for i := range batch {
			wg.Add(1)
			go func() {
				results[i]++
				wg.Done()
			}()
		}
		wg.Wait()
		sum += results[batch-1]
	}
	println(sum)
}
