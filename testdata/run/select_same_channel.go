// run

// One channel in several cases of a select, sent to and received from.
package main

import "fmt"

func main() {
	c := make(chan int)
	done := make(chan int)
	for g := 0; g < 4; g++ {
		go func() {
			sent, received := 0, 0
			for i := 0; i < 1000; i++ {
				select {
				case c <- 1:
					sent++
				case <-c:
					received++
				case <-c:
					received++
				}
			}
			done <- sent - received
		}()
	}
	balance := 0
	for g := 0; g < 4; g++ {
		select {
		case n := <-done:
			balance += n
		case <-c:
			balance--
			g--
		case c <- 1:
			balance++
			g--
		}
	}
	fmt.Println(balance)
}
