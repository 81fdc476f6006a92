// A million goroutines live at once, in a row: a value goes from the last to the first.
package main

const goroutines = 1_000_000

func pass(in <-chan int, out chan<- int) { out <- 1 + <-in }

func main() {
	first := make(chan int)
	in := first
	for range goroutines {
		out := make(chan int)
		go pass(in, out)
		in = out
	}
	first <- 0
	println(<-in)
}
