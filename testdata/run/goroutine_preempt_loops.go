// run

// Loops that only count do not keep others from running either, and go on with what they had.
package main

import (
	"fmt"
	"runtime"
)

//go:noinline
func integers(n int) (sum int) {
	for i := 0; i < n; i++ {
		sum ^= i * (sum | 5)
	}
	return
}

//go:noinline
func floats(n int) (x float64) {
	x = 0.5
	for i := 0; i < n; i++ {
		x = 3.75 * x * (1 - x)
	}
	return
}

//go:noinline
func table(n int) int {
	t := make([]int, 64)
	for round := 0; round < n/64; round++ {
		for i := range t {
			t[i] += i ^ round
		}
	}
	return t[1] + t[63]
}

//go:noinline
func mapped(n int) int {
	m := map[int]int{}
	for i := 0; i < n; i++ {
		m[i&7] += i
	}
	return m[3]
}

//go:noinline
func sums(values []float32, n int) (s float32) {
	for range n {
		t := float32(0)
		for i := 0; i < len(values); i++ {
			t += values[i]
		}
		s = t
	}
	return
}

type node struct {
	next  *node
	value [6]int
}

// ticker counts the turns it gets and collects in each.
func ticker(stop chan bool, turns chan int) {
	n := 0
	var list *node
	for len(stop) == 0 {
		for i := range 100 {
			list = &node{list, [6]int{i}}
		}
		if n++; n%10 == 0 {
			runtime.GC()
			list = nil
		}
		runtime.Gosched()
	}
	turns <- n
}

func endless(done chan bool) {
	go func() {
		for i := 0; i < 1e18; i++ {
		}
	}()
	go func() {
		t := make([]int, 10)
		for i := 0; i < 1e18; i++ {
			t[i%10]++
		}
	}()
	go func() {
		for {
		}
	}()
	go func() {
		for x := 27; x != 0; {
			if x%2 == 0 {
				x /= 2
			} else {
				x = 3*x + 1
			}
		}
	}()
	ring := &node{}
	ring.next = &node{next: &node{next: ring}}
	go func() {
		for p := ring; p != nil; p = p.next {
		}
	}()
	go machine([]int{0, 1, 2, 3})
	go func() { done <- true }()
}

// machine jumps to 0 for ever.
func machine(code []int) {
	var stack [8]int
	for pc, sp := 0, 0; ; pc++ {
		switch code[pc] {
		case 0:
			stack[sp]++
			sp++
		case 1:
			stack[sp] = stack[sp-1]
		case 2:
			sp--
		case 3:
			pc = -1
		}
	}
}

func main() {
	values := make([]float32, 1<<16)
	for i := range values {
		values[i] = float32(i % 7)
	}
	stop, turns := make(chan bool, 1), make(chan int)
	go ticker(stop, turns)
	results := make(chan string)
	start := func(name string, f func() any) {
		go func() { results <- fmt.Sprint(name, " ", f() == f()) }()
	}
	start("integers", func() any { return integers(30_000_000) })
	start("floats", func() any { return floats(10_000_000) })
	start("table", func() any { return table(60_000_000) })
	start("mapped", func() any { return mapped(3_000_000) })
	start("sums", func() any { return sums(values, 300) })
	right := 0
	for range 5 {
		s := <-results
		if s[len(s)-4:] == "true" {
			right++
		} else {
			fmt.Println(s)
		}
	}
	stop <- true
	fmt.Println(right, <-turns > 5)
	done := make(chan bool)
	endless(done)
	fmt.Println(<-done)
}
