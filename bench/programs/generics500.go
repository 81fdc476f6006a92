// A program of 500 lines of generic code: containers and algorithms with many instantiations.
package main

import (
	"errors"
	"fmt"
)

type number interface {
	~int | ~int32 | ~int64 | ~uint8 | ~float64
}

type ordered interface {
	number | ~string
}

func compare[T ordered](a, b T) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

type pair[K, V any] struct {
	key   K
	value V
}

func pairOf[K, V any](k K, v V) pair[K, V] { return pair[K, V]{k, v} }

func (p pair[K, V]) String() string { return fmt.Sprintf("%v:%v", p.key, p.value) }

// ---- stack and queue

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }

func (s *stack[T]) pop() (v T, ok bool) {
	if len(s.items) == 0 {
		return v, false
	}
	v = s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v, true
}

func (s *stack[T]) len() int { return len(s.items) }

type queue[T any] struct {
	ring        []T
	first, size int
}

func newQueue[T any](room int) *queue[T] { return &queue[T]{ring: make([]T, room)} }

func (q *queue[T]) grow() {
	ring := make([]T, 2*len(q.ring)+1)
	for i := 0; i < q.size; i++ {
		ring[i] = q.ring[(q.first+i)%len(q.ring)]
	}
	q.ring, q.first = ring, 0
}

func (q *queue[T]) put(v T) {
	if q.size == len(q.ring) {
		q.grow()
	}
	q.ring[(q.first+q.size)%len(q.ring)] = v
	q.size++
}

var errEmpty = errors.New("the queue is empty")

func (q *queue[T]) get() (v T, err error) {
	if q.size == 0 {
		return v, errEmpty
	}
	v = q.ring[q.first]
	q.first = (q.first + 1) % len(q.ring)
	q.size--
	return v, nil
}

// ---- linked list

type element[T any] struct {
	value T
	next  *element[T]
}

type list[T any] struct {
	head, tail *element[T]
	count      int
}

func listOf[T any](values ...T) *list[T] {
	l := &list[T]{}
	for _, v := range values {
		l.add(v)
	}
	return l
}

func (l *list[T]) add(v T) {
	e := &element[T]{value: v}
	if l.tail == nil {
		l.head = e
	} else {
		l.tail.next = e
	}
	l.tail = e
	l.count++
}

func (l *list[T]) each(f func(T)) {
	for e := l.head; e != nil; e = e.next {
		f(e.value)
	}
}

func (l *list[T]) reverse() {
	var before *element[T]
	l.tail = l.head
	for e := l.head; e != nil; {
		e.next, before, e = before, e, e.next
	}
	l.head = before
}

func (l *list[T]) slice() []T {
	out := make([]T, 0, l.count)
	l.each(func(v T) { out = append(out, v) })
	return out
}

// ---- ordered tree

type node[K ordered, V any] struct {
	key         K
	value       V
	left, right *node[K, V]
	priority    uint32
}

type tree[K ordered, V any] struct {
	root *node[K, V]
	size int
	seed uint32
}

func newTree[K ordered, V any]() *tree[K, V] { return &tree[K, V]{seed: 2463534242} }

func (t *tree[K, V]) random() uint32 {
	t.seed ^= t.seed << 13
	t.seed ^= t.seed >> 17
	t.seed ^= t.seed << 5
	return t.seed
}

func rotateRight[K ordered, V any](n *node[K, V]) *node[K, V] {
	l := n.left
	n.left, l.right = l.right, n
	return l
}

func rotateLeft[K ordered, V any](n *node[K, V]) *node[K, V] {
	r := n.right
	n.right, r.left = r.left, n
	return r
}

func (t *tree[K, V]) insert(n *node[K, V], k K, v V) *node[K, V] {
	if n == nil {
		t.size++
		return &node[K, V]{key: k, value: v, priority: t.random()}
	}
	switch c := compare(k, n.key); {
	case c < 0:
		n.left = t.insert(n.left, k, v)
		if n.left.priority > n.priority {
			n = rotateRight(n)
		}
	case c > 0:
		n.right = t.insert(n.right, k, v)
		if n.right.priority > n.priority {
			n = rotateLeft(n)
		}
	default:
		n.value = v
	}
	return n
}

func (t *tree[K, V]) put(k K, v V) { t.root = t.insert(t.root, k, v) }

func (t *tree[K, V]) get(k K) (v V, ok bool) {
	for n := t.root; n != nil; {
		switch {
		case k < n.key:
			n = n.left
		case k > n.key:
			n = n.right
		default:
			return n.value, true
		}
	}
	return v, false
}

func (n *node[K, V]) walk(f func(K, V) bool) bool {
	if n == nil {
		return true
	}
	return n.left.walk(f) && f(n.key, n.value) && n.right.walk(f)
}

func (t *tree[K, V]) all() func(func(K, V) bool) {
	return func(yield func(K, V) bool) { t.root.walk(yield) }
}

// ---- heap

type heap[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (h *heap[T]) push(v T) {
	h.items = append(h.items, v)
	for i := len(h.items) - 1; i > 0; {
		up := (i - 1) / 2
		if !h.less(h.items[i], h.items[up]) {
			return
		}
		h.items[i], h.items[up] = h.items[up], h.items[i]
		i = up
	}
}

func (h *heap[T]) pop() T {
	top := h.items[0]
	last := len(h.items) - 1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	for i := 0; ; {
		least := i
		for c := 2*i + 1; c <= 2*i+2 && c < last; c++ {
			if h.less(h.items[c], h.items[least]) {
				least = c
			}
		}
		if least == i {
			return top
		}
		h.items[i], h.items[least] = h.items[least], h.items[i]
		i = least
	}
}

// ---- set

type set[T comparable] map[T]struct{}

func setOf[T comparable](values ...T) set[T] {
	s := set[T]{}
	for _, v := range values {
		s[v] = struct{}{}
	}
	return s
}

func (s set[T]) has(v T) bool {
	_, ok := s[v]
	return ok
}

func (s set[T]) union(o set[T]) set[T] {
	out := set[T]{}
	for v := range s {
		out[v] = struct{}{}
	}
	for v := range o {
		out[v] = struct{}{}
	}
	return out
}

// ---- algorithms

func transform[A, B any](s []A, f func(A) B) []B {
	out := make([]B, len(s))
	for i, v := range s {
		out[i] = f(v)
	}
	return out
}

func filter[T any](s []T, keep func(T) bool) (out []T) {
	for _, v := range s {
		if keep(v) {
			out = append(out, v)
		}
	}
	return
}

func reduce[T, R any](s []T, start R, f func(R, T) R) R {
	for _, v := range s {
		start = f(start, v)
	}
	return start
}

func sum[T number](s []T) (total T) {
	for _, v := range s {
		total += v
	}
	return
}

func largest[T ordered](s []T) (best T) {
	for i, v := range s {
		if i == 0 || v > best {
			best = v
		}
	}
	return
}

func sortBy[T any](s []T, less func(a, b T) bool) {
	if len(s) < 12 {
		for i := 1; i < len(s); i++ {
			for j := i; j > 0 && less(s[j], s[j-1]); j-- {
				s[j], s[j-1] = s[j-1], s[j]
			}
		}
		return
	}
	pivot, low, high := s[len(s)/2], 0, len(s)-1
	for low <= high {
		for less(s[low], pivot) {
			low++
		}
		for less(pivot, s[high]) {
			high--
		}
		if low <= high {
			s[low], s[high] = s[high], s[low]
			low++
			high--
		}
	}
	sortBy(s[:high+1], less)
	sortBy(s[low:], less)
}

func search[T ordered](s []T, v T) (int, bool) {
	low, high := 0, len(s)
	for low < high {
		mid := (low + high) / 2
		if s[mid] < v {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low, low < len(s) && s[low] == v
}

func group[K ordered, T any](s []T, key func(T) K) *tree[K, []T] {
	t := newTree[K, []T]()
	for _, v := range s {
		k := key(v)
		have, _ := t.get(k)
		t.put(k, append(have, v))
	}
	return t
}

// ---- matrices

type matrix[T number] struct {
	rows, cols int
	data       []T
}

func newMatrix[T number](rows, cols int, at func(i, j int) T) *matrix[T] {
	m := &matrix[T]{rows, cols, make([]T, rows*cols)}
	for i := range rows {
		for j := range cols {
			m.data[i*cols+j] = at(i, j)
		}
	}
	return m
}

func (m *matrix[T]) times(n *matrix[T]) (*matrix[T], error) {
	if m.cols != n.rows {
		return nil, fmt.Errorf("cannot multiply %dx%d by %dx%d", m.rows, m.cols, n.rows, n.cols)
	}
	return newMatrix(m.rows, n.cols, func(i, j int) (s T) {
		for k := range m.cols {
			s += m.data[i*m.cols+k] * n.data[k*n.cols+j]
		}
		return
	}), nil
}

// ---- use

type celsius float64

type person struct {
	name string
	age  int
}

func numbers(n int) []int {
	out, v := make([]int, n), 17
	for i := range out {
		v = (v*1103 + 12345) % 10007
		out[i] = v
	}
	return out
}

func containers() {
	s, w := &stack[int]{}, &stack[string]{}
	q, r := newQueue[person](1), newQueue[float64](4)
	for i, v := range numbers(20) {
		s.push(v)
		w.push("xxxxx"[:i%5])
		q.put(person{fmt.Sprint("p", i), v % 90})
		r.put(float64(v) / 4)
	}
	top, _ := s.pop()
	word, ok := w.pop()
	head, _ := q.get()
	half, err := r.get()
	fmt.Println(top, s.len(), word, w.len(), ok, head, half, err)
	_, err = newQueue[int](0).get()
	fmt.Println(err)
	l := listOf("one", "two", "three")
	l.reverse()
	fmt.Println(l.slice(), listOf(1.5, 2.5).slice(), listOf(pairOf("a", 1), pairOf("b", 2)).slice())
	a, b := setOf(1, 2, 3), setOf("x", "y")
	fmt.Println(len(a.union(setOf(3, 4))), a.has(2), len(b.union(setOf("z"))), b.has("q"))
}

func trees() {
	t, u := newTree[int, string](), newTree[string, person]()
	for _, v := range numbers(50) {
		t.put(v, fmt.Sprint(v%7))
		u.put(fmt.Sprint(v%23), person{"p", v})
	}
	for k, v := range t.all() {
		if k > 900 {
			break
		}
		fmt.Print(k, "=", v, " ")
	}
	p, ok := u.get("11")
	fmt.Println(t.size, u.size, p, ok)
	for k, v := range group(numbers(30), func(n int) int { return n % 5 }).all() {
		fmt.Print(k, ":", len(v), " ")
	}
	for k, v := range group([]string{"go", "is", "fun", "to", "try"}, func(s string) uint8 { return s[0] }).all() {
		fmt.Print(string(rune(k)), v, " ")
	}
	fmt.Println()
}

func algorithms() {
	n := numbers(100)
	sortBy(n, func(a, b int) bool { return a < b })
	at, ok := search(n, n[40])
	words := transform(n[:6], func(v int) string { return fmt.Sprintf("%x", v) })
	sortBy(words, func(a, b string) bool { return a > b })
	fmt.Println(at, ok, words, largest(words), largest(n), sum(n))
	odd := filter(n, func(v int) bool { return v%2 == 1 })
	temps := transform(odd, func(v int) celsius { return celsius(v) / 10 })
	fmt.Println(len(odd), sum(temps), largest(temps))
	fmt.Println(reduce(words, 0, func(n int, s string) int { return n + len(s) }),
		reduce(temps[:3], "t", func(s string, c celsius) string { return s + fmt.Sprint(" ", c) }))
	people := transform(n[:20], func(v int) person { return person{fmt.Sprint("p", v), v % 50} })
	sortBy(people, func(a, b person) bool { return a.age < b.age || a.age == b.age && a.name < b.name })
	h := &heap[person]{less: func(a, b person) bool { return a.name < b.name }}
	g := &heap[float64]{less: func(a, b float64) bool { return a > b }}
	for i, p := range people {
		h.push(p)
		g.push(float64(p.age) / float64(i+1))
	}
	fmt.Println(people[0], h.pop(), h.pop(), g.pop(), g.pop())
}

func main() {
	containers()
	trees()
	algorithms()
	a := newMatrix(3, 4, func(i, j int) int { return i*4 + j })
	b := newMatrix(4, 2, func(i, j int) int { return i - j })
	p, err := a.times(b)
	fmt.Println(p.data, err)
	f := newMatrix(2, 2, func(i, j int) float64 { return float64(i+j) / 2 })
	r, _ := f.times(f)
	_, err = a.times(a)
	fmt.Println(r.data, err)
}
