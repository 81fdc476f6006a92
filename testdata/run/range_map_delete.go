// run

package main

// Entries deleted during a range are not visited afterwards; entries added may be, but never twice.
func main() {
	m := map[int]bool{}
	for i := 0; i < 100; i++ {
		m[i] = true
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		for j := 0; j < 100; j += 2 {
			if j != k {
				delete(m, j)
			}
		}
	}
	evens := 0
	for k, n := range seen {
		if n != 1 {
			println("visited", n, "times")
		}
		if k%2 == 0 {
			evens++
		}
	}
	println(evens <= 1, len(m) >= 50)
	n := 0
	for k := range m {
		m[k+1000] = true
		n++
		if n > 100000 {
			println("does not end")
			break
		}
	}
	for range m {
		n = 0
	}
	for k := range m {
		delete(m, k)
		n++
	}
	println(len(m), n > 50)
}
