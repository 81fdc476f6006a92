// runfail

// All goroutines wait: the program ends.
package main

func main() {
	c := make(chan int)
	go func() {
		<-c
		c <- 1
	}()
	c <- 1
	c <- 2
}
