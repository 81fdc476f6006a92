// run

package main

import "fmt"

func main() {
	var zero float64
	nan := zero / zero
	m := map[float64]int{}
	m[nan] = 1
	m[nan] = 2
	_, ok := m[nan]
	fmt.Println(len(m), ok)
	delete(m, nan)
	fmt.Println(len(m))
	n := 0
	for k, v := range m {
		if k == k {
			fmt.Println("not a NaN")
		}
		n += v
	}
	fmt.Println(n)
	clear(m)
	fmt.Println(len(m))
	m[zero] = 1
	m[-zero] = 2
	fmt.Println(m)
}
