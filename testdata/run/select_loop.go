// run

package main

import "fmt"

func producer(n int, out chan<- int, done chan<- bool) {
	for i := 0; i < n; i++ {
		out <- i
	}
	done <- true
}

func main() {
	a, b, done := make(chan int), make(chan int, 3), make(chan bool)
	go producer(5, a, done)
	go producer(7, b, done)
	sum, finished := 0, 0
	for finished < 2 {
		select {
		case v := <-a:
			sum += v
		case v, ok := <-b:
			if ok {
				sum += v * 100
			}
		case <-done:
			finished++
		}
	}
	for len(b) > 0 {
		sum += <-b * 100
	}
	fmt.Println(sum)
	results := make(chan string)
	for _, w := range []string{"x", "y"} {
		go func() { results <- w + w }()
	}
	r1, r2 := <-results, <-results
	fmt.Println(len(r1+r2), r1 != r2)
	close(results)
	v, ok := <-results
	fmt.Printf("%q %v\n", v, ok)
}
