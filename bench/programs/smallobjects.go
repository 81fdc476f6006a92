// Allocation of small objects with a few thousand alive at a time.
package main

type object struct {
	next  *object
	value [3]int
}

func main() {
	ring := make([]*object, 4096)
	sum := 0
	for i := 0; i < 50_000_000; i++ {
		o := &object{value: [3]int{i, i + 1, i + 2}}
		slot := &ring[i&4095]
		if *slot != nil {
			sum += (*slot).value[1]
		}
		*slot = o
	}
	println(sum)
}
