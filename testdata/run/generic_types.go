// run

package main

import "fmt"

type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	val  T
	next *node[T]
}

func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head}; l.size++ }

func (l *List[T]) Each(f func(T)) {
	for n := l.head; n != nil; n = n.next {
		f(n.val)
	}
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("<%v=%v>", p.Key, p.Val) }

type Map[K comparable, V any] struct{ m map[K]V }

func NewMap[K comparable, V any]() *Map[K, V] { return &Map[K, V]{m: make(map[K]V)} }

func (m *Map[K, V]) Set(k K, v V)      { m.m[k] = v }
func (m *Map[K, V]) Get(k K) (V, bool) { v, ok := m.m[k]; return v, ok }

type Tree[T interface{ Less(T) bool }] struct {
	left, right *Tree[T]
	val         T
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{val: v}
	}
	if v.Less(t.val) {
		t.left = t.left.Insert(v)
	} else {
		t.right = t.right.Insert(v)
	}
	return t
}

func (t *Tree[T]) Walk(f func(T)) {
	if t != nil {
		t.left.Walk(f)
		f(t.val)
		t.right.Walk(f)
	}
}

type num int

func (a num) Less(b num) bool { return a < b }

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T) Set[T] { s[v] = struct{}{}; return s }

type Opt[T any] func(*T)

type Embed[T any] struct {
	List[T]
	extra T
}

type Stringer interface{ String() string }

func main() {
	var l List[string]
	l.Push("a")
	l.Push("b")
	l.Each(func(s string) { fmt.Print(s, " ") })
	fmt.Println(l.size)
	p := Pair[string, int]{"k", 1}
	fmt.Println(p, Pair[int, []int]{1, []int{2}})
	var s Stringer = p
	fmt.Println(s.String())
	fmt.Printf("%T %T %T\n", p, l, Pair[num, *List[num]]{})
	m := NewMap[num, Pair[string, int]]()
	m.Set(3, p)
	v, ok := m.Get(3)
	_, missing := m.Get(4)
	fmt.Println(v, ok, missing)
	var t *Tree[num]
	for _, n := range []num{5, 1, 9, 3} {
		t = t.Insert(n)
	}
	t.Walk(func(n num) { fmt.Print(n, " ") })
	fmt.Println()
	fmt.Println(len(Set[int]{}.Add(1).Add(1).Add(2)))
	e := Embed[float64]{extra: 2.5}
	e.Push(1.5)
	e.Each(func(f float64) { fmt.Println(f+e.extra, e.size) })
	set := Opt[int](func(p *int) { *p = 9 })
	x := 0
	set(&x)
	push := l.Push
	push("c")
	each := (*List[string]).Each
	each(&l, func(s string) { fmt.Print(s) })
	fmt.Println(x)
}
