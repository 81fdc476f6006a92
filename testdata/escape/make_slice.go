// escape -m

package main

var keep []int

func main() {
	n := 10
	a := make([]int, 10)
	b := make([]int, n)
	keep = make([]int, 1, n)
	for i := 0; i < 3; i++ {
		c := make([]int, i)
		println(len(c))
	}
	println(len(a), len(b))
}
