// run

package main

import "fmt"

func main() {
	m := make(map[int]int)
	for i := 0; i < 100000; i++ {
		m[i*7] = i
	}
	sum := 0
	for i := 0; i < 100000; i++ {
		if m[i*7] != i {
			panic(i)
		}
		sum += m[i*7]
	}
	fmt.Println(len(m), sum)
	for i := 0; i < 100000; i += 2 {
		delete(m, i*7)
	}
	n := 0
	for k, v := range m {
		if k != v*7 || v%2 == 0 {
			panic("wrong entry")
		}
		n++
	}
	fmt.Println(len(m), n)
	s := map[string][]int{}
	for i := 0; i < 1000; i++ {
		k := fmt.Sprint("key", i%37)
		s[k] = append(s[k], i)
	}
	fmt.Println(len(s), len(s["key5"]), s["key36"][:3])
}
