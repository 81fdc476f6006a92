// run

// Keys and elements without size.
package main

import "fmt"

type T7 [0]int
type E struct{}

func main() {
	m := make(map[struct{}]T7)
	m[E{}] = T7{}
	fmt.Println(len(m), m)
	for k, v := range m {
		delete(m, k)
		m[k] = v
		fmt.Println(len(m))
		break
	}
	for k := range m {
		delete(m, k)
	}
	m[E{}] = T7{}
	_, ok := m[E{}]
	fmt.Println(len(m), ok)
	clear(m)
	big := make(map[E]E, 20)
	big[E{}] = E{}
	delete(big, E{})
	fmt.Println(len(big))
	n := map[[0]int]struct{ a [0]string }{}
	n[T7{}] = struct{ a [0]string }{}
	for range n {
		fmt.Println(n)
	}
}
