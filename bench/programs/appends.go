// Slices that grow: of words, structs, slices; stacks and queues.
package main

type item struct {
	id   int
	name string
}

func main() {
	total := 0
	for r := 0; r < 100; r++ {
		var a []int
		for i := 0; i < 30000; i++ {
			a = append(a, i)
		}
		var b []item
		for i := 0; i < 10000; i++ {
			b = append(b, item{i, "x"})
		}
		var c [][]int
		for i := 0; i < 1000; i++ {
			var d []int
			for j := 0; j < 10; j++ {
				d = append(d, j)
			}
			c = append(c, d)
		}
		stack := []int{1}
		for n := 0; len(stack) > 0 && n < 60000; n++ {
			v := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			total += v & 1
			if v < 1<<14 {
				stack = append(stack, v*2, v*2+1)
			}
		}
		queue := []int{1}
		for n := 0; len(queue) > 0 && n < 30000; n++ {
			v := queue[0]
			queue = append(queue[1:], v+1)
			if v < 8 {
				queue = append(queue, v+2)
			}
		}
		total += len(a) + len(b) + len(c) + len(queue)
	}
	println(total)
}
