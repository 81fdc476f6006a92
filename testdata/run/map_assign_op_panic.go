// run

// An assignment operation that panics adds no key to the map.
package main

import "fmt"

func try(m map[int]int, f func(m map[int]int)) {
	defer func() { fmt.Println(recover(), len(m)) }()
	f(m)
}

func main() {
	var zero int
	minus := -1
	try(map[int]int{}, func(m map[int]int) { m[0] /= zero })
	try(map[int]int{}, func(m map[int]int) { m[0] %= zero })
	try(map[int]int{}, func(m map[int]int) { m[0] <<= minus })
	try(map[int]int{1: 7}, func(m map[int]int) { m[1] /= 2; m[2] %= 5; m[1] <<= 3 })
	try(nil, func(m map[int]int) { m[0] /= 2 })
}
