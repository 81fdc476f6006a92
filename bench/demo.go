// A small program whose memory decisions are worth a look: gosling run -m bench/demo.go
package main

import "fmt"

type point struct{ x, y int }

// sum takes a pointer but does not keep it: the caller's point may stay on the stack.
func sum(p *point) int { return p.x + p.y }

// keep returns its parameter: what it points to lives as long as the result.
func keep(p *point) *point { return p }

// fresh returns the address of a local variable, which has to move to the heap.
func fresh(n int) *int {
	v := n * n
	return &v
}

func main() {
	p := point{3, 4}
	fmt.Println("sum:", sum(&p))

	q := keep(&point{5, 6})
	fmt.Println("kept:", q.x, q.y)

	total := 0
	for i := range 5 {
		total += *fresh(i)
	}
	fmt.Println("squares:", total)

	counts := map[string]int{}
	for _, w := range []string{"a", "b", "a"} {
		counts[w]++
	}
	fmt.Println("counts:", counts)
}
