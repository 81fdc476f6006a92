// run

// Entries of a map literal: gc fills in the constant ones first.
package main

import "fmt"

type k struct{ a, b int32 }

//go:noinline
func id(i int) int { return i }

func main() {
	z := id(0)
	fmt.Println(map[int]int{z: 1, 0: 5}, map[int]int{0: 5, z: 1}, map[k]int{{}: 1, k{int32(z), 0}: 2, {0, 0}: 3, {1, 1}: 4})
	fmt.Println(map[k]int{k{int32(z), 0}: 2, {}: 1})
	fmt.Println(map[int]int{z: 1, id(z): 2, 0: 7, z + 1: 1, 1: 3})
}
