// run

// Panics recovered in goroutines, while others are running.
package main

import "fmt"

func work(i int, c chan<- string) {
	defer func() {
		if r := recover(); r != nil {
			c <- fmt.Sprint(i, ": ", r)
			return
		}
		c <- fmt.Sprint(i, ": fine")
	}()
	var a []int
	if i%3 == 0 {
		_ = a[i]
	}
	if i%3 == 1 {
		sub := make(chan string)
		go work(i-1, sub)
		panic("sub " + <-sub)
	}
}

func main() {
	var cs []chan string
	for i := 0; i < 9; i++ {
		c := make(chan string)
		cs = append(cs, c)
		go work(i, c)
	}
	for _, c := range cs {
		fmt.Println(<-c)
	}
}
