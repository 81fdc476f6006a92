// run

package main

import "fmt"

type list struct {
	head *node
	n    int
}

type node struct {
	val  any
	next *node
}

func (l *list) push(v any) { l.head = &node{v, l.head}; l.n++ }

type (
	myInt  int
	alias  = myInt
	fnType func(alias) string
	set    map[string]struct{}
	matrix [][]float64
)

func (m myInt) double() alias { return m * 2 }
func (s set) add(k string)    { s[k] = struct{}{} }
func (m matrix) size() (int, int) {
	return len(m), len(m[0])
}

type tree struct {
	left, right *tree
	key         int
}

func (t *tree) insert(k int) *tree {
	if t == nil {
		return &tree{key: k}
	}
	if k < t.key {
		t.left = t.left.insert(k)
	} else {
		t.right = t.right.insert(k)
	}
	return t
}

func (t *tree) walk(f func(int)) {
	if t != nil {
		t.left.walk(f)
		f(t.key)
		t.right.walk(f)
	}
}

func main() {
	var l list
	l.push(1)
	l.push("two")
	for n := l.head; n != nil; n = n.next {
		fmt.Print(n.val, " ")
	}
	fmt.Println(l.n)
	var a alias = 21
	fmt.Println(a.double(), fnType(func(a alias) string { return fmt.Sprint("<", a, ">") })(3))
	s := set{}
	s.add("k")
	_, ok := s["k"]
	fmt.Println(len(s), ok)
	fmt.Println(matrix{{1, 2, 3}}.size())
	type local struct{ n int }
	type other = local
	fmt.Printf("%T %T %v\n", local{}, other{}, other{3} == local{3})
	var t *tree
	for _, k := range []int{5, 2, 8, 1, 9, 3} {
		t = t.insert(k)
	}
	t.walk(func(k int) { fmt.Print(k, " ") })
	fmt.Println()
	{
		type local string
		fmt.Printf("%T %v\n", local("x"), local("x"))
	}
}
