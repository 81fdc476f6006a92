// run

package main

import (
	"fmt"
	"runtime"
)

type node struct {
	next *node
	data [4]int
	s    string
}

func build(n int) *node {
	var head *node
	for i := 0; i < n; i++ {
		head = &node{head, [4]int{i, i, i, i}, fmt.Sprint(i)}
	}
	return head
}

func check(l *node, n int) {
	for i := n - 1; l != nil; l, i = l.next, i-1 {
		if l.data[3] != i || l.s != fmt.Sprint(i) {
			panic("corrupted")
		}
	}
}

func main() {
	keep := build(20000)
	m := map[string]*node{}
	for i := 0; i < 50; i++ {
		l := build(2000)
		check(l, 2000)
		m[fmt.Sprint(i%10)] = l
	}
	runtime.GC()
	check(keep, 20000)
	for _, l := range m {
		check(l, 2000)
	}
	var s [][]byte
	for i := 0; i < 3000; i++ {
		b := make([]byte, i%5000+1)
		b[0] = byte(i)
		s = append(s, b)
		if i%500 == 0 {
			runtime.GC()
		}
	}
	for i, b := range s {
		if b[0] != byte(i) {
			panic("corrupted slice")
		}
	}
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	fmt.Println("ok", len(m), len(s), ms.NumGC > 0, ms.HeapAlloc > 0)
}
