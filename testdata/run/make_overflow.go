// run

// Sizes that overflow panic, also when they are constant.
package main

import "fmt"

var sink []int

func try(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
	fmt.Println("no panic")
}

func main() {
	try(func() { sink = make([]int, 1<<62) })
	try(func() { sink = make([]int, 0, 1<<62) })
	try(func() { sink = make([]int, 1<<61+1) })
	n := 1 << 62
	try(func() { sink = make([]int, n) })
	try(func() { sink = make([]int, 0, n) })
	var b [][1 << 20]int
	try(func() { b = make([][1 << 20]int, 1<<44) })
	_ = b
}
