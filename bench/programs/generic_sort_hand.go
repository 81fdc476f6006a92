// generic_sort.go written out by hand for int and record.
package main

func sortInts(a []int) {
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
		sortInts(a[:j+1])
		a = a[i:]
	}
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && a[j] < a[j-1]; j-- {
			a[j], a[j-1] = a[j-1], a[j]
		}
	}
}

func sortRecords(a []record, less func(x, y record) bool) {
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

func search(a []int, v int) int {
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

type heap struct {
	items []record
	less  func(a, b record) bool
}

func (h *heap) push(v record) {
	h.items = append(h.items, v)
	i := len(h.items) - 1
	for i > 0 && h.less(h.items[i], h.items[(i-1)/2]) {
		h.items[i], h.items[(i-1)/2] = h.items[(i-1)/2], h.items[i]
		i = (i - 1) / 2
	}
}

func (h *heap) pop() record {
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
		sortInts(a)
		for i := 0; i < n; i++ {
			total += search(a, i*64)
		}
		h := heap{less: func(a, b record) bool { return a.key < b.key }}
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
		sortRecords(r, func(a, b record) bool { return a.key < b.key })
		total += r[100].value
	}
	println(total)
}
