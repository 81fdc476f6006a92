// run

package main

import "fmt"

func sum(base int, xs ...int) (t int) {
	t = base
	for _, x := range xs {
		t += x
	}
	return
}

func isNil(xs ...string) bool { return xs == nil }

func change(xs ...int) { xs[0] = 100 }

func pair() (int, int) { return 3, 4 }

func anys(v ...any) string { return fmt.Sprint(len(v), v) }

func main() {
	fmt.Println(sum(1), sum(1, 2), sum(1, 2, 3, 4), sum(10, []int{1, 2}...))
	fmt.Println(isNil(), isNil("a"), isNil(nil...), isNil([]string{}...))
	s := []int{1, 2}
	change(s...)
	fmt.Println(s, sum(pair()))
	fmt.Println(anys(), anys(nil), anys(nil, 1), anys([]any{1, 2}...), anys([]int{1, 2}))
}
