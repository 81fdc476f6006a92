// Generic algorithms on slices: quicksort, heap, binary search, by operator and by function.
// generic_sort_hand.go is the same for int and record alone.
package main

type ordered interface {
	~int | ~int64 | ~float64 | ~string
}

func sortOrdered[T ordered](a []T) {
	for len(a) > 12 {
		p, i, j := a[len(a)/2], 0, len(a)-1
		for i <= j {
			for a[i] < p {
				i++
			}
			for p < a[j] {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		sortOrdered(a[:j+1])
		a = a[i:]
	}
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j] < a[j-1]; j-- {
			a[j], a[j-1] = a[j-1], a[j]
		}
	}
}

func sortFunc[T any](a []T, less func(x, y T) bool) {
	for i := 1; i < len(a); i++ {
		v, lo, hi := a[i], 0, i
		for lo < hi {
			m := (lo + hi) / 2
			if less(v, a[m]) {
				hi = m
			} else {
				lo = m + 1
			}
		}
		copy(a[lo+1:i+1], a[lo:i])
		a[lo] = v
	}
}

func search[T ordered](a []T, v T) int {
	lo, hi := 0, len(a)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if a[m] < v {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

type heap[T any] struct {
	items []T
	less  func(a, b T) bool
}

func (h *heap[T]) push(v T) {
	h.items = append(h.items, v)
	i := len(h.items) - 1
	for i > 0 && h.less(h.items[i], h.items[(i-1)/2]) {
		h.items[i], h.items[(i-1)/2] = h.items[(i-1)/2], h.items[i]
		i = (i - 1) / 2
	}
}

func (h *heap[T]) pop() T {
	top, last := h.items[0], len(h.items)-1
	h.items[0] = h.items[last]
	h.items = h.items[:last]
	for i := 0; ; {
		c := 2*i + 1
		if c >= last {
			return top
		}
		if c+1 < last && h.less(h.items[c+1], h.items[c]) {
			c++
		}
		if !h.less(h.items[c], h.items[i]) {
			return top
		}
		h.items[i], h.items[c] = h.items[c], h.items[i]
		i = c
	}
}

type record struct{ key, value int }

func main() {
	const n = 200000
	total := 0
	x := uint32(1)
	a := make([]int, n)
	for round := 0; round < 3; round++ {
		for i := range a {
			x = x*1664525 + 1013904223
			a[i] = int(x >> 8)
		}
		sortOrdered(a)
		for i := 0; i < n; i++ {
			total += search(a, i*64)
		}
		h := heap[record]{less: func(a, b record) bool { return a.key < b.key }}
		for i := 0; i < n; i++ {
			x = x*1664525 + 1013904223
			h.push(record{int(x >> 8), i})
		}
		for len(h.items) > 0 {
			total ^= h.pop().value
		}
		r := make([]record, 4000)
		for i := range r {
			x = x*1664525 + 1013904223
			r[i] = record{int(x >> 8), i}
		}
		sortFunc(r, func(a, b record) bool { return a.key < b.key })
		total += r[100].value
	}
	println(total)
}
