// Sorting with a comparison closure and through an interface.
package main

type person struct {
	name string
	age  int
}

func sortFunc(a []person, less func(x, y *person) bool) {
	for len(a) > 12 {
		p := a[len(a)/2]
		i, j := 0, len(a)-1
		for i <= j {
			for less(&a[i], &p) {
				i++
			}
			for less(&p, &a[j]) {
				j--
			}
			if i <= j {
				a[i], a[j] = a[j], a[i]
				i++
				j--
			}
		}
		sortFunc(a[:j+1], less)
		a = a[i:]
	}
	for i := 1; i < len(a); i++ {
		for j := i; j > 0 && less(&a[j], &a[j-1]); j-- {
			a[j], a[j-1] = a[j-1], a[j]
		}
	}
}

type sortable interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

type byName []person

func (b byName) Len() int           { return len(b) }
func (b byName) Less(i, j int) bool { return b[i].name < b[j].name }
func (b byName) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func heapSort(s sortable) {
	n := s.Len()
	for i := n/2 - 1; i >= 0; i-- {
		sift(s, i, n)
	}
	for i := n - 1; i > 0; i-- {
		s.Swap(0, i)
		sift(s, 0, i)
	}
}

func sift(s sortable, i, n int) {
	for {
		c := 2*i + 1
		if c >= n {
			return
		}
		if c+1 < n && s.Less(c, c+1) {
			c++
		}
		if !s.Less(i, c) {
			return
		}
		s.Swap(i, c)
		i = c
	}
}

func people(n int) []person {
	a := make([]person, n)
	x := uint32(3)
	for i := range a {
		b := make([]byte, 8)
		for k := range b {
			x = x*1664525 + 1013904223
			b[k] = 'a' + byte(x>>27)%26
		}
		a[i] = person{string(b), int(x >> 10 % 100)}
	}
	return a
}

func main() {
	total := 0
	for r := 0; r < 3; r++ {
		a := people(100000)
		sortFunc(a, func(x, y *person) bool { return x.age < y.age || x.age == y.age && x.name < y.name })
		total += a[500].age
		heapSort(byName(a))
		total += int(a[len(a)/2].name[0])
	}
	println(total)
}
