// run

package main

// Ranging over maps that change meanwhile: growth, deletion, clearing, NaN keys.

import "fmt"

func grow() {
	m := map[int]int{}
	for i := range 50 {
		m[i] = i
	}
	seen := map[int]int{}
	for k, v := range m {
		seen[k]++
		if k < 50 && len(m) < 5000 {
			for i := range 100 {
				m[1000+k*100+i] = v
			}
		}
		delete(m, 7)
		if k == 7 && seen[7] == 1 {
			continue
		}
	}
	missed, twice := 0, 0
	for i := range 50 {
		if seen[i] == 0 && i != 7 {
			missed++
		}
	}
	for _, n := range seen {
		if n > 1 {
			twice++
		}
	}
	_, has := m[7]
	fmt.Println(missed, twice, has)
}

func deleteAll() {
	m := map[string]int{}
	for i := range 1000 {
		m[fmt.Sprint(i)] = i
	}
	n := 0
	for k := range m {
		delete(m, k)
		n++
	}
	fmt.Println(n, len(m))
	for i := range 1000 {
		m[fmt.Sprint(i)] = i
	}
	n = 0
	for range m {
		clear(m)
		n++
	}
	fmt.Println(n, len(m))
}

func nan() {
	zero := 0.0
	m := map[float64]int{}
	for i := range 20 {
		m[zero/zero] = i
	}
	sum := 0
	for k, v := range m {
		if k == k {
			fmt.Println("not NaN")
		}
		sum += v
	}
	_, has := m[zero/zero]
	delete(m, zero/zero)
	fmt.Println(len(m), sum, has)
	clear(m)
	m[0] = 1
	m[-zero] = 2
	fmt.Println(len(m), m[0])
}

type key struct {
	s string
	x any
	f float64
}

type wide [40]int

func keys() {
	m := map[key]wide{}
	for i := range 100 {
		var w wide
		w[3] = i
		m[key{fmt.Sprint(i), i, float64(i)}] = w
	}
	w := m[key{"42", 42, 42}]
	fmt.Println(len(m), w[3], m[key{"42", int8(42), 42}][3])
	big := map[wide]string{}
	for i := range 100 {
		var w wide
		w[39] = i
		big[w] = fmt.Sprint(i)
	}
	w = wide{}
	w[39] = 77
	fmt.Println(len(big), big[w], big[wide{1}] == "")
	for k, v := range big {
		if fmt.Sprint(k[39]) != v {
			fmt.Println("wrong", k, v)
		}
	}
}

func main() {
	grow()
	deleteAll()
	nan()
	keys()
}
