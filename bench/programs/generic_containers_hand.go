// generic_containers.go written out by hand for int.
package main

type listNode struct {
	value int
	next  *listNode
}

type list struct {
	first, last *listNode
	size        int
}

func (l *list) add(v int) {
	n := &listNode{value: v}
	if l.last == nil {
		l.first = n
	} else {
		l.last.next = n
	}
	l.last = n
	l.size++
}

func (l *list) each(f func(int)) {
	for n := l.first; n != nil; n = n.next {
		f(n.value)
	}
}

func (l *list) reverse() {
	var before *listNode
	l.last = l.first
	for n := l.first; n != nil; {
		next := n.next
		n.next = before
		before, n = n, next
	}
	l.first = before
}

type treeNode struct {
	key         int
	value       int
	left, right *treeNode
}

type tree struct {
	root *treeNode
	size int
}

func (t *tree) put(k, v int) {
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
	*at = &treeNode{key: k, value: v}
	t.size++
}

func (t *tree) get(k int) (v int, ok bool) {
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

func (n *treeNode) walk(f func(int, int)) {
	if n != nil {
		n.left.walk(f)
		f(n.key, n.value)
		n.right.walk(f)
	}
}

type stack struct{ items []int }

func (s *stack) push(v int) { s.items = append(s.items, v) }

func (s *stack) pop() int {
	v := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return v
}

type ring struct {
	items     []int
	head, len int
}

func (r *ring) put(v int) {
	r.items[(r.head+r.len)%len(r.items)] = v
	r.len++
}

func (r *ring) take() int {
	v := r.items[r.head]
	r.head = (r.head + 1) % len(r.items)
	r.len--
	return v
}

type groups map[int][]int

func (g groups) add(k, v int) { g[k] = append(g[k], v) }

func main() {
	total := 0
	x := uint32(1)
	for round := 0; round < 4; round++ {
		var l list
		for i := 0; i < 300000; i++ {
			l.add(i)
		}
		l.reverse()
		l.each(func(v int) { total += v & round })
		var t tree
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
		var s stack
		for i := 0; i < 3000000; i++ {
			s.push(i)
			if i&3 == 3 {
				total += s.pop() - s.pop()
			}
		}
		r := ring{items: make([]int, 1024)}
		for i := 0; i < 3000000; i++ {
			r.put(i)
			if r.len > 1000 {
				total += r.take()
			}
		}
		g := groups{}
		for i := 0; i < 200000; i++ {
			g.add(i%1000, i)
		}
		total += len(g[7])
	}
	println(total)
}
