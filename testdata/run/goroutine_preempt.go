// run

// A goroutine that never waits does not keep others from running.
package main

import "fmt"

//go:noinline
func step(x int) int {
	if x%2 == 0 {
		return x / 2
	}
	return half(3*x + 1)
}

//go:noinline
func half(x int) int { return x / 2 }

func main() {
	stop := make(chan bool, 1)
	go func() { stop <- true }()
	steps := 0
	for x := 27; len(stop) == 0; steps++ {
		if x = step(x); x <= 1 {
			x = 27
		}
	}
	fmt.Println(steps > 0)
	c := make(chan bool)
	for range 3 {
		go func() {
			for x := 27; ; {
				if x = step(x); x <= 1 {
					x = 27
				}
			}
		}()
	}
	go func() { c <- true }()
	fmt.Println(<-c)
}
