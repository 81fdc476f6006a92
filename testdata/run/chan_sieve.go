// run

// The concurrent prime sieve.
package main

import "fmt"

func generate(ch chan<- int) {
	for i := 2; ; i++ {
		ch <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for i := range in {
		if i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	ch := make(chan int)
	go generate(ch)
	for i := 0; i < 200; i++ {
		prime := <-ch
		if i%20 == 0 {
			fmt.Println(prime)
		}
		next := make(chan int)
		go filter(ch, next, prime)
		ch = next
	}
}
