// runfail

// A send on a closed channel that nobody recovers from.
package main

func main() {
	c := make(chan int)
	close(c)
	c <- 1
}
