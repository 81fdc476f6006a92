// run

package main

import "fmt"

type big struct{ a, b, c, d, e int }

func main() {
	var s []int
	last := -1
	for i := 0; i < 2000; i++ {
		s = append(s, i)
		if cap(s) != last {
			last = cap(s)
			fmt.Print(last, " ")
		}
	}
	fmt.Println(len(s), s[1999])
	var b []byte
	b = append(b, "hello"...)
	b = append(b, ' ', 'w')
	b = append(b, b...)
	fmt.Println(string(b))
	var g []big
	for i := 0; i < 10; i++ {
		g = append(g, big{i, 1, 2, 3, 4})
		fmt.Print(cap(g), " ")
	}
	fmt.Println(g[9], len(g))
	x := []int{1, 2, 3, 4, 5}
	y := append(x[:2], 9)
	fmt.Println(x, y, len(y), cap(y))
	z := append(x[:2:2], 8)
	fmt.Println(x, z)
	x = append(x[1:3], x[2:]...)
	fmt.Println(x)
	var n []string
	fmt.Println(n == nil, append(n) == nil, append(n, "a"), append([]string(nil), []string{}...) == nil)
}
