// run

// Buffered channels: len, cap, wrapping around, senders that wait.
package main

import "fmt"

func main() {
	c := make(chan int, 3)
	fmt.Println(len(c), cap(c))
	for i := 0; i < 3; i++ {
		c <- i
		fmt.Println(len(c), cap(c))
	}
	for i := 3; i < 10; i++ {
		fmt.Print(<-c, " ")
		c <- i
	}
	fmt.Println(len(c))
	done := make(chan bool)
	for i := 0; i < 4; i++ {
		go func() { c <- 100; done <- true }()
	}
	sum := 0
	for i := 0; i < 7; i++ {
		sum += <-c
	}
	for i := 0; i < 4; i++ {
		<-done
	}
	fmt.Println(sum, len(c), cap(c))
	var n chan string
	fmt.Println(len(n), cap(n), n == nil)
	var r <-chan int = c
	var s chan<- int = c
	s <- 1
	fmt.Println(len(r), cap(s), <-r)
	e := make(chan struct{}, 2)
	e <- struct{}{}
	e <- struct{}{}
	fmt.Println(len(e), <-e, len(e))
	size := uint8(200)
	fmt.Println(cap(make(chan [1000]byte, size)))
}
