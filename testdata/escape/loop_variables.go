// escape -m

package main

var keep []*int

func main() {
	for i := 0; i < 3; i++ {
		keep = append(keep, &i)
	}
	for j := 0; j < 3; j++ {
		p := &j
		*p += 1
	}
	var q *int
	for k := 0; k < 3; k++ {
		q = &k
	}
	println(*q)
}
