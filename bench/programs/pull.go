package main

import (
	"iter"
)

func count(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func main() {
	next, stop := iter.Pull(count)
	sum := 0
	for range 20_000_000 {
		v, _ := next()
		sum += v
	}
	stop()
	println(sum)
}
