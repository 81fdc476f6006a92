// A row of stages, each a goroutine that adds one, joined by buffered channels.
package main

const (
	stages = 50
	values = 300_000
	buffer = 16
)

func stage(in <-chan int, out chan<- int) {
	for v := range in {
		out <- v + 1
	}
	close(out)
}

func main() {
	first := make(chan int, buffer)
	in := first
	for range stages {
		out := make(chan int, buffer)
		go stage(in, out)
		in = out
	}
	go func() {
		for i := range values {
			first <- i
		}
		close(first)
	}()
	sum := 0
	for v := range in {
		sum += v
	}
	println(sum)
}
