// run

// What lies in channels and waits in goroutines survives collections.
package main

import (
	"fmt"
	"runtime"
)

type node struct {
	next *node
	v    int
}

func list(n int) *node {
	var head *node
	for i := 0; i < n; i++ {
		head = &node{head, i}
	}
	return head
}

func sum(l *node) (s int) {
	for ; l != nil; l = l.next {
		s += l.v
	}
	return
}

func main() {
	c := make(chan *node, 10)
	for i := 0; i < 10; i++ {
		c <- list(100)
	}
	out := make(chan int)
	wait := make(chan string)
	for i := 0; i < 100; i++ {
		go func() {
			l := list(50 + i)
			s := <-wait
			out <- sum(l) + len(s)
		}()
	}
	senders := make(chan []string)
	for i := 0; i < 50; i++ {
		go func() { senders <- []string{fmt.Sprint(i), "x"} }()
	}
	runtime.Gosched()
	for i := 0; i < 5; i++ {
		runtime.GC()
		_ = list(10000)
	}
	total := 0
	for i := 0; i < 10; i++ {
		total += sum(<-c)
	}
	fmt.Println(total)
	for i := 0; i < 100; i++ {
		wait <- fmt.Sprint("s", i)
	}
	total = 0
	for i := 0; i < 100; i++ {
		total += <-out
	}
	fmt.Println(total)
	total = 0
	for i := 0; i < 50; i++ {
		s := <-senders
		total += len(s[0]) + len(s[1])
	}
	fmt.Println(total)
}
