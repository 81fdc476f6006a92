// Integer maps: insertion, lookup, update, iteration, deletion.
package main

func main() {
	total := 0
	for round := 0; round < 4; round++ {
		m := make(map[int]int)
		x := uint32(1)
		for i := 0; i < 300000; i++ {
			x = x*1664525 + 1013904223
			m[int(x>>12)]++
		}
		for i := 0; i < 1000000; i++ {
			if v, ok := m[i]; ok {
				total += v
			}
		}
		for k, v := range m {
			if k&1 == 0 {
				total ^= v + k
				delete(m, k)
			}
		}
		total += len(m)
	}
	println(total)
}
