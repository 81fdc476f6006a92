// Generic containers: a linked list, a search tree, a stack, a ring, a map of slices, with methods.
// generic_containers_hand.go is the same for int alone.
package main

type ordered interface {
	~int | ~float64 | ~string
}

type listNode[T any] struct {
	value T
	next  *listNode[T]
}

type list[T any] struct {
	first, last *listNode[T]
	size        int
}

func (l *list[T]) add(v T) {
	n := &listNode[T]{value: v}
	if l.last == nil {
		l.first = n
	} else {
		l.last.next = n
	}
	l.last = n
	l.size++
}

func (l *list[T]) each(f func(T)) {
	for n := l.first; n != nil; n = n.next {
		f(n.value)
	}
}

func (l *list[T]) reverse() {
	var before *listNode[T]
	l.last = l.first
	for n := l.first; n != nil; {
		next := n.next
		n.next = before
		before, n = n, next
	}
	l.first = before
}

type treeNode[K ordered, V any] struct {
	key         K
	value       V
	left, right *treeNode[K, V]
}

type tree[K ordered, V any] struct {
	root *treeNode[K, V]
	size int
}

func (t *tree[K, V]) put(k K, v V) {
	at := &t.root
	for *at != nil {
		n := *at
		if k < n.key {
			at = &n.left
		} else if n.key < k {
			at = &n.right
		} else {
			n.value = v
			return
		}
	}
	*at = &treeNode[K, V]{key: k, value: v}
	t.size++
}

func (t *tree[K, V]) get(k K) (v V, ok bool) {
	for n := t.root; n != nil; {
		if k < n.key {
			n = n.left
		} else if n.key < k {
			n = n.right
		} else {
			return n.value, true
		}
	}
	return v, false
}

func (n *treeNode[K, V]) walk(f func(K, V)) {
	if n != nil {
		n.left.walk(f)
		f(n.key, n.value)
		n.right.walk(f)
	}
}

type stack[T any] struct{ items []T }

func (s *stack[T]) push(v T) { s.items = append(s.items, v) }

func (s *stack[T]) pop() T {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

type ring[T any] struct {
	items     []T
	head, len int
}

func (r *ring[T]) put(v T) {
	r.items[(r.head+r.len)%len(r.items)] = v
	r.len++
}

func (r *ring[T]) take() T {
	v := r.items[r.head]
	r.head = (r.head + 1) % len(r.items)
	r.len--
	return v
}

type groups[K comparable, V any] map[K][]V

func (g groups[K, V]) add(k K, v V) { g[k] = append(g[k], v) }

func main() {
	total := 0
	x := uint32(1)
	for round := 0; round < 4; round++ {
		var l list[int]
		for i := 0; i < 300000; i++ {
			l.add(i)
		}
		l.reverse()
		l.each(func(v int) { total += v & round })
		var t tree[int, int]
		for i := 0; i < 60000; i++ {
			x = x*1664525 + 1013904223
			t.put(int(x>>8), i)
		}
		for i := 0; i < 200000; i++ {
			x = x*1664525 + 1013904223
			if v, ok := t.get(int(x >> 8)); ok {
				total += v
			}
		}
		t.root.walk(func(k, v int) { total ^= k + v })
		var s stack[int]
		for i := 0; i < 3000000; i++ {
			s.push(i)
			if i&3 == 3 {
				total += s.pop() - s.pop()
			}
		}
		r := ring[int]{items: make([]int, 1024)}
		for i := 0; i < 3000000; i++ {
			r.put(i)
			if r.len > 1000 {
				total += r.take()
			}
		}
		g := groups[int, int]{}
		for i := 0; i < 200000; i++ {
			g.add(i%1000, i)
		}
		total += len(g[7])
	}
	println(total)
}
