// run

// Numbers of few and of many decimals, as text: a hash over many.
package main

import "fmt"

func main() {
	x := uint64(88172645463325252)
	h := uint64(14695981039346656037)
	add := func(s string) {
		for i := 0; i < len(s); i++ {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	for i := 0; i < 20000; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		f := float64(int64(x>>20)) / float64(uint64(1)<<(x&63))
		d := float64(x>>40) / 1000
		e := float64(int(x>>50)) * 0.01
		add(fmt.Sprintf("%v %v %v %.2f %.3f %.0f %.10f %5.1f %v %v %.19f", f, d, e, f, d, e, e, d, float32(d), float32(e), e))
		if i%2000 == 0 {
			fmt.Println(h, f, d, e, float32(d))
		}
	}
	fmt.Println(h)
}
