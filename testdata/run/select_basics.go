// run

// Select: default, ready cases, nil channels, assignments, break, labels.
package main

import "fmt"

type T struct{ v any }

func main() {
	c, d := make(chan int, 1), make(chan string, 1)
	select {
	case v := <-c:
		fmt.Println("unexpected", v)
	default:
		fmt.Println("default")
	}
	c <- 1
	select {
	case v, ok := <-c:
		fmt.Println(v, ok)
	case s := <-d:
		fmt.Println(s)
	}
	select {
	case c <- 2:
		fmt.Println("sent", len(c))
	case s := <-d:
		fmt.Println(s)
	}
	select {
	case c <- 3:
		fmt.Println("unexpected")
	default:
		fmt.Println("full")
	}
	var t T
	m := map[string]int{}
	var ok bool
	select {
	case t.v = <-c:
		fmt.Println(t)
	}
	d <- "x"
	select {
	case t.v, ok = <-d:
		fmt.Println(t, ok)
	case m["k"], ok = <-c:
	}
	c <- 9
	select {
	case m["k"], ok = <-c:
		fmt.Println(m, ok)
	}
	close(c)
	select {
	case _, ok := <-c:
		fmt.Println(ok)
	}
	d <- "full"
	select {
	case <-c:
		fmt.Println("closed")
	case d <- "y":
		fmt.Println("unexpected")
	}
	var none chan int
	select {
	case <-none:
	case none <- 1:
	default:
		fmt.Println("nil channels")
	}
loop:
	for i := 0; ; i++ {
		select {
		case <-c:
			if i == 2 {
				break loop
			}
			if i == 1 {
				break
			}
			if i == 0 {
				continue loop
			}
		}
		fmt.Println("after break", i)
	}
	var e any
	var err error
	ec := make(chan error, 1)
	ec <- fmt.Errorf("oops")
	select {
	case err = <-ec:
		e = err
	}
	fmt.Println(e)
}
