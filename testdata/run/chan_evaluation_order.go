// run

// The order in which operands of channel operations are evaluated.
package main

import "fmt"

func trace[T any](name string, v T) T {
	fmt.Print(name, " ")
	return v
}

func main() {
	c, d := make(chan int, 9), make(chan int, 9)
	trace("chan", c) <- trace("value", 1)
	fmt.Println(<-trace("receive", c))
	c <- 1
	d <- 2
	a := [3]int{}
	a[trace("index", 1)] = <-trace("from", c)
	fmt.Println(a)
	select {
	case trace("c", c) <- trace("10", 10):
		fmt.Println("sent")
	case a[trace("not chosen", 2)] = <-trace("nil", (chan int)(nil)):
	}
	select {
	case a[trace("chosen", 0)] = <-trace("d", d):
		fmt.Println(a)
	case trace("nil", (chan int)(nil)) <- trace("11", 11):
	}
	c <- 5
	x := <-c + <-c*10
	fmt.Println(x)
	var p *[3]int = &a
	c <- 8
	p[2], _ = <-c, 0
	fmt.Println(*p, len(c))
}
