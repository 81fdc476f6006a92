// escape -m

package main

var keep map[int]int

func main() {
	m := make(map[int]int)
	m[1] = 2
	keep = make(map[int]int, 10)
	c := make(chan *int, 1)
	x := 1
	c <- &x
	println(len(m), *<-c)
}
