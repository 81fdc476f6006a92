// run

// The run-time panics of channel operations.
package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		r := recover()
		_, isError := r.(error)
		_, isRuntime := r.(interface{ RuntimeError() })
		fmt.Println(name+":", r, isError, isRuntime)
	}()
	f()
}

func main() {
	closed := make(chan int, 1)
	close(closed)
	var none chan int
	try("send", func() { closed <- 1 })
	try("close", func() { close(closed) })
	try("nil", func() { close(none) })
	try("select", func() {
		select {
		case closed <- 1:
		case none <- 1:
		}
	})
	try("select default", func() {
		select {
		case closed <- 1:
		default:
			fmt.Println("default")
		}
	})
	n := -1
	try("negative", func() { _ = make(chan int, n) })
	n = 1 << 62
	try("large", func() { _ = make(chan int, n) })
	u := uint64(1) << 63
	try("unsigned", func() { _ = make(chan byte, u) })
	c := make(chan int)
	done := make(chan bool)
	go func() {
		try("waiting", func() { c <- 1 })
		done <- true
	}()
	go func() { close(c) }()
	<-done
	d := make(chan int)
	go func() {
		try("waiting in select", func() {
			select {
			case d <- 1:
			case <-none:
			}
		})
		done <- true
	}()
	go func() { close(d) }()
	<-done
}
