// run

package main

import "fmt"

func main() {
	keys := []int16{1, -1, 300}
	m := map[int16]int{}
	for i, k := range keys {
		m[k] += i + 1
	}
	fmt.Println(len(m))
	for _, k := range keys {
		v, ok := m[k]
		fmt.Println(k, v, ok)
	}
	delete(m, keys[0])
	_, ok := m[keys[0]]
	fmt.Println(ok, len(m), m)
	sum := 0
	for k, v := range m {
		if m[k] != v {
			fmt.Println("mismatch")
		}
		sum += v
	}
	fmt.Println(sum)
	clear(m)
	fmt.Println(len(m), m[keys[1]])
}
