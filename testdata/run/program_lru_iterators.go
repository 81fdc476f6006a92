// runfail

// A cache, sequences made of sequences, a tree that is ranged over; the last one goes on after a break.
package main

import (
	"fmt"
	"iter"
)

type node[K comparable, V any] struct {
	key        K
	val        V
	prev, next *node[K, V]
}

type LRU[K comparable, V any] struct {
	cap          int
	m            map[K]*node[K, V]
	root         node[K, V]
	onEvict      func(K, V)
	hits, misses int
}

type Option[K comparable, V any] func(*LRU[K, V])

func OnEvict[K comparable, V any](f func(K, V)) Option[K, V] {
	return func(l *LRU[K, V]) { l.onEvict = f }
}

func New[K comparable, V any](n int, opts ...Option[K, V]) *LRU[K, V] {
	l := &LRU[K, V]{cap: n, m: make(map[K]*node[K, V], n)}
	l.root.next, l.root.prev = &l.root, &l.root
	for _, o := range opts {
		o(l)
	}
	return l
}

func (l *LRU[K, V]) unlink(n *node[K, V]) { n.prev.next, n.next.prev = n.next, n.prev }
func (l *LRU[K, V]) front(n *node[K, V]) {
	n.prev, n.next = &l.root, l.root.next
	n.prev.next, n.next.prev = n, n
}
func (l *LRU[K, V]) Get(k K) (v V, ok bool) {
	n, ok := l.m[k]
	if !ok {
		l.misses++
		return
	}
	l.hits++
	l.unlink(n)
	l.front(n)
	return n.val, true
}
func (l *LRU[K, V]) Put(k K, v V) {
	if n, ok := l.m[k]; ok {
		n.val = v
		l.unlink(n)
		l.front(n)
		return
	}
	if len(l.m) == l.cap {
		old := l.root.prev
		l.unlink(old)
		delete(l.m, old.key)
		if l.onEvict != nil {
			l.onEvict(old.key, old.val)
		}
	}
	n := &node[K, V]{key: k, val: v}
	l.m[k] = n
	l.front(n)
}
func (l *LRU[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) {
		for n := l.root.next; n != &l.root; n = n.next {
			if !yield(n.key, n.val) {
				return
			}
		}
	}
}
func (l *LRU[K, V]) String() string {
	s := "["
	for k, v := range l.All() {
		s += fmt.Sprint(k, "=", v, " ")
	}
	return s + "]"
}

func Map[A, B any](s iter.Seq[A], f func(A) B) iter.Seq[B] {
	return func(yield func(B) bool) {
		s(func(a A) bool { return yield(f(a)) })
	}
}
func Filter[A any](s iter.Seq[A], f func(A) bool) iter.Seq[A] {
	return func(yield func(A) bool) {
		for a := range s {
			if f(a) && !yield(a) {
				return
			}
		}
	}
}
func Take[A any](s iter.Seq[A], n int) iter.Seq[A] {
	return func(yield func(A) bool) {
		if n <= 0 {
			return
		}
		i := 0
		for a := range s {
			if !yield(a) {
				return
			}
			if i++; i == n {
				return
			}
		}
	}
}
func Zip[A, B any](x iter.Seq[A], y iter.Seq[B]) iter.Seq2[A, B] {
	return func(yield func(A, B) bool) {
		nx, stopx := iter.Pull(x)
		defer stopx()
		ny, stopy := iter.Pull(y)
		defer stopy()
		for {
			a, ok1 := nx()
			b, ok2 := ny()
			if !ok1 || !ok2 || !yield(a, b) {
				return
			}
		}
	}
}
func Count(from int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := from; yield(i); i++ {
		}
	}
}
func Fold[A, B any](s iter.Seq[A], b B, f func(B, A) B) B {
	for a := range s {
		b = f(b, a)
	}
	return b
}

type Tree[T cmp2] struct {
	l, r *Tree[T]
	v    T
}
type cmp2 interface{ ~int | ~string | ~float64 }

func (t *Tree[T]) Insert(v T) *Tree[T] {
	switch {
	case t == nil:
		return &Tree[T]{v: v}
	case v < t.v:
		t.l = t.l.Insert(v)
	case v > t.v:
		t.r = t.r.Insert(v)
	}
	return t
}
func (t *Tree[T]) push(yield func(T) bool) bool {
	return t == nil || t.l.push(yield) && yield(t.v) && t.r.push(yield)
}
func (t *Tree[T]) All() iter.Seq[T] { return func(yield func(T) bool) { t.push(yield) } }

type pt struct{ x, y int }

func find(l *LRU[string, pt], want int) (key string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	for k, v := range l.All() {
		defer func() { key += "/" + k }()
		if v.x == want {
			return k, nil
		}
		if v.y < 0 {
			panic(fmt.Sprintf("negative %+v", v))
		}
	}
	return "none", nil
}

func main() {
	l := New(3, OnEvict(func(k string, v pt) { fmt.Printf("evict %s %+v\n", k, v) }))
	for i, k := range []string{"a", "b", "c", "a", "d", "e", "a"} {
		l.Put(k, pt{i, i * i})
		if v, ok := l.Get("b"); ok {
			fmt.Println("b:", v)
		}
	}
	fmt.Println(l, l.hits, l.misses)
	fmt.Println(find(l, 5))
	fmt.Println(find(l, 99))
	l.Put("neg", pt{-1, -1})
	fmt.Println(find(l, 98))
	even := Filter(Count(1), func(i int) bool { return i%2 == 0 })
	for a, b := range Zip(Take(even, 4), Map(Count(10), func(i int) string { return fmt.Sprintf("<%d>", i) })) {
		fmt.Print(a, b, " ")
	}
	fmt.Println(Fold(Take(even, 10), 1.5, func(f float64, i int) float64 { return f*1.1 + float64(i) }))
	var t *Tree[string]
	for _, w := range []string{"m", "c", "x", "a", "d", "z", "c"} {
		t = t.Insert(w)
	}
outer:
	for v := range t.All() {
		for w := range t.All() {
			if w == "x" {
				continue outer
			}
			if v == "z" {
				break outer
			}
			fmt.Print(v+w, " ")
		}
	}
	fmt.Println(max(1, 2), min("b", "a"))
	next, stop := iter.Pull2(l.All())
	k, v, ok := next()
	fmt.Println(k, v, ok)
	stop()
	k, v, ok = next()
	fmt.Printf("%q %v %v\n", k, v, ok)
	for x := range bad {
		fmt.Println("bad", x)
		break
	}
}

func bad(yield func(int) bool) {
	yield(1)
	yield(2)
}
