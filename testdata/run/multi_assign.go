// run

package main

import "fmt"

func three() (int, string, error) { return 1, "two", nil }

type num float64

func conv() (int, num) { return 1, 2.5 }

func main() {
	a, b, c := three()
	fmt.Println(a, b, c)
	_, b, _ = three()
	var x any
	var e error
	x, _, e = three()
	fmt.Println(x, b, e)
	var f any
	x, f = conv()
	fmt.Println(x, f)
	m := map[string]int{"k": 1}
	v, ok := m["k"]
	_, ok2 := m["z"]
	fmt.Println(v, ok, ok2)
	var i any = 5
	n, isInt := i.(int)
	var s any
	s, isStr := i.(string)
	fmt.Println(n, isInt, s, isStr)
	type flag bool
	var fl flag
	v, fl2 := m["k"]
	fl = flag(fl2)
	fmt.Println(fl)
	p, q := 1, 2
	p, q = q, p+q
	p, q = q, p+q
	fmt.Println(p, q)
	arr := []int{0, 1, 2}
	k := 1
	k, arr[k] = 2, 50
	fmt.Println(k, arr)
	m["a"], m["b"] = 10, 20
	m["a"]++
	m["b"] *= m["a"]
	fmt.Println(m)
	st := struct{ x, y int }{1, 2}
	st.x, st.y = st.y, st.x
	fmt.Println(st)
}
