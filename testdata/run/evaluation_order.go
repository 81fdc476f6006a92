// run

package main

import "fmt"

func tr(s string, v int) int { fmt.Print(s, " "); return v }

type s struct{ a, b int }

func two() (int, int) { fmt.Print("two "); return 1, 2 }

func main() {
	x := []int{1, 2, 3}
	i := 0
	i, x[i] = 1, 2
	fmt.Println(i, x)
	i = 0
	x[i], i = 5, 2
	fmt.Println(i, x)
	x[0], x[0] = 1, 9
	fmt.Println(x)
	x[1], x[2] = x[2], x[1]
	fmt.Println(x)
	fmt.Println(tr("a", 1)+tr("b", 2)*tr("c", 3), tr("d", 4))
	m := map[int]int{tr("k1", 1): tr("v1", 1), tr("k2", 2): tr("v2", 2)}
	m[tr("key", 3)] = tr("val", 3)
	fmt.Println(len(m))
	v := s{b: tr("b", 2), a: tr("a", 1)}
	fmt.Println(v)
	arr := [3]int{2: tr("two", 2), 0: tr("zero", 0)}
	fmt.Println(arr)
	fmt.Println(tr("l", 0) == 1 && tr("never", 1) == 1 || tr("r", 1) == 1)
	a := 1
	f := func() int { a++; return a }
	y := []int{a, f(), a}
	fmt.Println(y)
	p, q := two()
	fmt.Println(p, q)
	var arr2 [2]int
	j := 0
	arr2[j], j = 7, 1
	fmt.Println(arr2, j)
	g := func(n ...int) int { return len(n) }
	fmt.Println(g(two()), g())
}
