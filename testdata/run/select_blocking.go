// run

// A select that waits is woken by a send, a receive, a close; only one communication happens.
package main

import "fmt"

func main() {
	a, b, c := make(chan int), make(chan string), make(chan bool)
	result := make(chan string)
	wait := func() {
		select {
		case v := <-a:
			result <- fmt.Sprint("a ", v)
		case b <- "hello":
			result <- "b"
		case v, ok := <-c:
			result <- fmt.Sprint("c ", v, " ", ok)
		}
	}
	go wait()
	a <- 1
	fmt.Println(<-result)
	go wait()
	fmt.Println(<-b, <-result)
	go wait()
	c <- true
	fmt.Println(<-result)
	go wait()
	go close(c)
	fmt.Println(<-result)

	// Many waiters on the same channels: each value arrives once.
	d, e, done := make(chan int), make(chan int), make(chan int)
	for i := 0; i < 10; i++ {
		go func() {
			n := 0
			for n < 100 {
				select {
				case v := <-d:
					n += v
				case v := <-e:
					n += v
				}
			}
			done <- n
		}()
	}
	total := 0
	for finished := 0; finished < 10; {
		select {
		case d <- 1:
			total++
		case e <- 1:
			total++
		case n := <-done:
			finished++
			total -= n
		}
	}
	fmt.Println(total)
}
