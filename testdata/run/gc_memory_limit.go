// run

// GOMEMLIMIT makes the collector run where GOGC=off would not.

package main

import (
	"fmt"
	"runtime"
)

type node struct {
	next *node
	data [5]int
}

var keep, garbage *node

func main() {
	for i := 0; i < 100000; i++ {
		keep = &node{next: keep}
	}
	for i := 0; i < 5000000; i++ {
		garbage = &node{}
	}
	n := 0
	for p := keep; p != nil; p = p.next {
		n++
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Println(n, m.NumGC >= 5, m.Sys-m.HeapReleased < 33<<20, m.TotalAlloc >= 230<<20)
}
