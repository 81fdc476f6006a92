// run

package main

import "fmt"

type grid [3][3]int

func change(g grid) grid {
	g[1][1] = 9
	return g
}

func main() {
	var g grid
	h := change(g)
	fmt.Println(g, h, g == h, g == grid{})
	a := [2]string{"x", "y"}
	b := a
	b[0] = "z"
	fmt.Println(a, b, a != b)
	for i, row := range h {
		h[0][0] = 100
		fmt.Print(i, row, " ")
	}
	fmt.Println(h[0][0])
	pa := &a
	for i, v := range pa {
		pa[1] = "changed"
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	var e [0]int
	fmt.Println(len(e), e)
	large := [100]int{99: 1}
	copyOf := large
	large[0] = 5
	fmt.Println(copyOf[0], copyOf[99], large == copyOf)
}
