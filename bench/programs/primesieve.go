// The prime sieve of goroutines: every prime found adds a filter to the row.
package main

const primes = 4000

func generate(out chan<- int) {
	for i := 2; ; i++ {
		out <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if v := <-in; v%prime != 0 {
			out <- v
		}
	}
}

func main() {
	c := make(chan int)
	go generate(c)
	sum := 0
	for range primes {
		prime := <-c
		sum += prime
		next := make(chan int)
		go filter(c, next, prime)
		c = next
	}
	println(sum)
}
