// run

// iter.Pull and Pull2: values one by one, early stops, stops before the start, use from several goroutines.
package main

import (
	"fmt"
	"iter"
	"sync"
)

func count(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("count ends")
		for i := range n {
			if !yield(i) {
				fmt.Println("stopped at", i)
				return
			}
		}
	}
}

func pairs(words ...string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i, w := range words {
			if !yield(i, w) {
				return
			}
		}
	}
}

func drain[V any](next func() (V, bool)) {
	for {
		v, ok := next()
		fmt.Println(v, ok)
		if !ok {
			return
		}
	}
}

// merge gives the smaller of two sequences' values first.
func merge(a, b iter.Seq[int]) iter.Seq[int] {
	return func(yield func(int) bool) {
		nextA, stopA := iter.Pull(a)
		defer stopA()
		nextB, stopB := iter.Pull(b)
		defer stopB()
		x, okX := nextA()
		y, okY := nextB()
		for okX || okY {
			if okX && (!okY || x <= y) {
				if !yield(x) {
					return
				}
				x, okX = nextA()
			} else {
				if !yield(y) {
					return
				}
				y, okY = nextB()
			}
		}
	}
}

func multiples(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := n; yield(i); i += n {
		}
		fmt.Println("multiples of", n, "end")
	}
}

func goroutines() {
	next, stop := iter.Pull(multiples(7))
	defer stop()
	var m sync.Mutex
	var wg sync.WaitGroup
	sum := 0
	for range 10 {
		wg.Go(func() {
			for range 10 {
				m.Lock()
				v, _ := next()
				sum += v
				m.Unlock()
			}
		})
	}
	wg.Wait()
	fmt.Println(sum)
}

// primes: each prime puts another coroutine in the row.
func primes(n int) {
	stops := []func(){}
	next, stop := iter.Pull(func(yield func(int) bool) {
		for i := 2; yield(i); i++ {
		}
	})
	stops = append(stops, stop)
	for range n {
		p, _ := next()
		fmt.Print(p, " ")
		source := next
		next, stop = iter.Pull(func(yield func(int) bool) {
			for {
				if v, ok := source(); ok && v%p != 0 && !yield(v) {
					return
				}
			}
		})
		stops = append(stops, stop)
	}
	for i := len(stops) - 1; i >= 0; i-- {
		stops[i]()
	}
	fmt.Println()
}

func main() {
	next, stop := iter.Pull(count(3))
	drain(next)
	stop()
	fmt.Println(next())
	next, stop = iter.Pull(count(3))
	fmt.Println(next())
	stop()
	stop()
	fmt.Println(next())
	next, stop = iter.Pull(count(3))
	stop()
	fmt.Println(next())
	next2, stop2 := iter.Pull2(pairs("a", "b"))
	fmt.Println(next2())
	fmt.Println(next2())
	fmt.Println(next2())
	fmt.Println(next2())
	stop2()
	for v := range merge(multiples(3), merge(multiples(5), multiples(4))) {
		fmt.Print(v, " ")
		if v > 30 {
			break
		}
	}
	fmt.Println()
	goroutines()
	primes(30)
}
