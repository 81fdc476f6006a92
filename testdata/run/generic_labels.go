// run

// Labels in generic functions: each instance has its own.

package main

func find[T comparable](rows [][]T, x T) (int, int) {
outer:
	for i, row := range rows {
		for j, y := range row {
			if y == x {
				return i, j
			}
			if j == 1 {
				continue outer
			}
		}
	}
	n := 0
again:
	n++
	if n < len(rows) {
		goto again
	}
	return -1, n
}

func first[T any](xs []T) (r T) {
loop:
	for {
		switch len(xs) {
		case 0:
			break loop
		default:
			r = xs[0]
			break loop
		}
	}
	return
}

func main() {
	println(find([][]int{{1, 2, 3}, {4, 5}}, 4))
	println(find([][]string{{"a"}, {"b", "c", "d"}}, "d"))
	println(find([][]float64{{1.5}, {2}}, 2))
	println(first([]string{"x", "y"}), first([]int{7}), first([]bool{}))
}
