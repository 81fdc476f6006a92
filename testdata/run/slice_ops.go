// run

package main

import "fmt"

func main() {
	a := [5]int{1, 2, 3, 4, 5}
	s := a[1:4]
	fmt.Println(s, len(s), cap(s))
	s[0] = 20
	fmt.Println(a)
	s = s[:cap(s)]
	fmt.Println(s, a[:], a[2:], a[:2], a[1:2:3], cap(a[1:2:3]))
	p := &a
	fmt.Println(p[2], p[1:3], len(p), cap(p))
	for i := range p {
		p[i] *= 2
	}
	fmt.Println(copy(s, s[1:]), s, a)
	b := make([]byte, 3, 10)
	fmt.Println(copy(b, "xyz!"), string(b), len(b), cap(b))
	clear(s)
	fmt.Println(s, a)
	m := make([][]int, 3)
	for i := range m {
		m[i] = make([]int, i+1)
		m[i][i] = i
	}
	fmt.Println(m)
	arr := [3]int(a[:3])
	ptr := (*[2]int)(a[1:])
	ptr[0] = 77
	fmt.Println(arr, *ptr, a)
	var zero []int
	fmt.Println(zero[:0] == nil, len(zero[0:]), [0]int(zero))
	lit := []string{2: "c", 0: "a", 5: "f"}
	fmt.Printf("%q %d\n", lit, len(lit))
	idx := [...]int{5: 1, 2, 1: 7}
	fmt.Println(idx, len(idx))
}
