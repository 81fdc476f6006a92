// run

// Gosched lets the others run in turn.
package main

import (
	"fmt"
	"runtime"
)

func main() {
	runtime.GOMAXPROCS(1)
	var log []int
	done := make(chan bool, 3)
	for g := 0; g < 3; g++ {
		go func() {
			for i := 0; i < 4; i++ {
				log = append(log, g)
				runtime.Gosched()
			}
			done <- true
		}()
	}
	for i := 0; i < 3; i++ {
		<-done
	}
	var count [3]int
	for _, g := range log {
		count[g]++
	}
	fmt.Println(len(log), count)
	for i := 3; i < len(log); i++ {
		if log[i] != log[i-3] {
			fmt.Println("out of turn", log)
			break
		}
	}
}
