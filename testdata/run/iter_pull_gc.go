// run

// Stacks of coroutines are searched by the collector: what only a waiting sequence refers to stays, and deep
// recursion in a sequence has a stack of its own.
package main

import (
	"fmt"
	"iter"
	"runtime"
)

type node struct {
	left, right *node
	value       *int
}

func tree(depth, at int) *node {
	if depth == 0 {
		return nil
	}
	v := at
	return &node{tree(depth-1, 2*at), tree(depth-1, 2*at+1), &v}
}

func (n *node) walk(yield func(*int) bool) bool {
	return n == nil || n.left.walk(yield) && yield(n.value) && n.right.walk(yield)
}

func values(depth int) iter.Seq[*int] {
	return func(yield func(*int) bool) { tree(depth, 1).walk(yield) }
}

func deep(n int, yield func(*int) bool) bool {
	var room [20]*int
	room[n%20] = &n
	if n == 0 {
		return true
	}
	return deep(n-1, yield) && yield(room[n%20])
}

func main() {
	type puller func() (*int, bool)
	pullers := []puller{}
	for range 10 {
		next, _ := iter.Pull(values(6))
		pullers = append(pullers, next)
	}
	sum := 0
	for round := range 63 {
		for i, next := range pullers {
			p, ok := next()
			if !ok {
				panic("too early")
			}
			sum += *p * (i + 1)
		}
		if round%16 == 0 {
			runtime.GC()
		}
	}
	fmt.Println(sum)
	next, stop := iter.Pull(func(yield func(*int) bool) { deep(5000, yield) })
	sum = 0
	for p, ok := next(); ok; p, ok = next() {
		sum += *p
	}
	stop()
	fmt.Println(sum)
}
