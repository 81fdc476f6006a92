// escape -m

package main

var keep []int

func main() {
	s := []int{1, 2, 3}
	keep = []int{4, 5}
	e := []int{}
	n := 2
	println(len(s), len(e), []int{n}[0])
}
