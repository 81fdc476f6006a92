// Formatting: Sprintf, Sprint, Fprintf of all kinds of values.
package main

import "fmt"

type point struct{ X, Y int }

func (p point) String() string { return fmt.Sprintf("(%d,%d)", p.X, p.Y) }

type plain struct {
	Name string
	N    int
	F    float64
}

func main() {
	total := 0
	for i := 0; i < 60000; i++ {
		total += len(fmt.Sprintf("%d %s %5.2f %x|%-8s|%v\n", i, "text", float64(i)/7, i, "ab", i&1 == 0))
		total += len(fmt.Sprint("a", i, "b", 2.5))
		total += len(fmt.Sprintf("%v %+v", plain{"n", i, 1.5}, point{i, 2}))
		total += len(fmt.Sprintf("%q %08b %t", "quoted", i&255, true))
		if i%10 == 0 {
			total += len(fmt.Sprintf("%v %v", []int{i, 2, 3}, map[string]int{"a": i}))
		}
	}
	fmt.Println(total)
}
