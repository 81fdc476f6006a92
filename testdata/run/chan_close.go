// run

// Closed channels: what is left is received, then zero values.
package main

import "fmt"

func main() {
	c := make(chan string, 4)
	c <- "a"
	c <- "b"
	close(c)
	v, ok := <-c
	fmt.Printf("%q %v\n", v, ok)
	v, ok = <-c
	fmt.Printf("%q %v\n", v, ok)
	v, ok = <-c
	fmt.Printf("%q %v %d\n", v, ok, len(c))
	fmt.Printf("%q\n", <-c)
	for range c {
		fmt.Println("never")
	}
	u := make(chan [4]int)
	done := make(chan int)
	for i := 0; i < 3; i++ {
		go func() {
			v, ok := <-u
			if ok || v != [4]int{} {
				fmt.Println("wrong", v, ok)
			}
			done <- 1
		}()
	}
	go close(u)
	fmt.Println(<-done + <-done + <-done)
	x, ok := 1, true
	d := make(chan int)
	close(d)
	x, ok = <-d
	fmt.Println(x, ok)
	_, ok = <-d
	fmt.Println(ok)
	var any1 any = 3
	any1, ok = <-d
	fmt.Println(any1, ok)
}
