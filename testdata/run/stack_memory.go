// run

// The stacks of goroutines that have ended go back to the system.
package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"sync"
)

// resident is the memory of the process in pages.
func resident() int {
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		panic(err)
	}
	var size, pages int
	fields := [2]*int{&size, &pages}
	at := 0
	for _, c := range text {
		if c == ' ' {
			if at++; at == len(fields) {
				break
			}
		} else if at < len(fields) {
			*fields[at] = *fields[at]*10 + int(c-'0')
		}
	}
	return pages
}

func burst(n int) int {
	var wg sync.WaitGroup
	start := make(chan bool)
	for range n {
		wg.Go(func() { <-start })
	}
	peak := resident()
	close(start)
	wg.Wait()
	return peak
}

func main() {
	for range 3 {
		before := resident()
		peak := burst(10000)
		debug.FreeOSMemory()
		after := resident()
		fmt.Println(peak-before > 3000, after-before < 2000)
	}
}
