// Goroutines and channels: a pipeline, fan-in, a mutex.
package main

import "sync"

func main() {
	total := 0
	src := make(chan int, 16)
	mid := make(chan int)
	go func() {
		for i := 0; i < 500000; i++ {
			src <- i
		}
		close(src)
	}()
	go func() {
		for v := range src {
			mid <- v * 2
		}
		close(mid)
	}()
	for v := range mid {
		total += v & 3
	}
	var wg sync.WaitGroup
	out := make(chan int, 4)
	var mu sync.Mutex
	shared := 0
	for w := 0; w < 50; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 2000; i++ {
				out <- w
				mu.Lock()
				shared += i
				mu.Unlock()
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	for v := range out {
		total += v
	}
	for i := 0; i < 100000; i++ {
		done := make(chan bool)
		go func() { done <- i&1 == 0 }()
		select {
		case b := <-done:
			if b {
				total++
			}
		}
	}
	println(total, shared)
}
