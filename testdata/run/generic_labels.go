// run

package main

func count[T any](x []T) (n int) {
Loop:
	for i := range x {
		for {
			if i > 1 {
				break Loop
			}
			n++
			continue Loop
		}
	}
again:
	n++
	if n < 5 {
		goto again
	}
	return
}

func main() {
	println(count([]int{1, 2, 3}), count([]string{"a"}))
}
