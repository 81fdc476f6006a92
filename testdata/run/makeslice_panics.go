// run

// Lengths and capacities out of range: the panics of make and append.

package main

import "fmt"

var sink any

func try(name string, f func()) {
	defer func() { fmt.Println(name, recover()) }()
	f()
}

//go:noinline
func makeInts(n, c int) { sink = make([]int, n, c) }

//go:noinline
func makeLen(n int) { sink = make([]int, n) }

//go:noinline
func makeUint8(n uint8) { sink = make([]int, n) }

//go:noinline
func makeUint64(n uint64) { sink = make([]byte, n) }

//go:noinline
func makeEmpty(n int) []struct{} { return make([]struct{}, n) }

func main() {
	try("negative", func() { makeLen(-1) })
	try("negative cap", func() { makeInts(0, -1) })
	try("cap below len", func() { makeInts(3, 2) })
	try("huge", func() { makeLen(1 << 62) })
	try("huge cap", func() { makeInts(1, 1<<62) })
	try("overflowing", func() { makeLen(1<<61 + 1) })
	try("uint64", func() { makeUint64(1 << 63) })
	try("small unsigned", func() { makeUint8(200) })
	try("empty", func() { fmt.Println(len(makeEmpty(1 << 62))) })
	try("append", func() { s := makeEmpty(1 << 62); s = append(s, s...); sink = s })
}
