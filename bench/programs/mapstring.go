// String maps: counting the words of a text.
package main

func text(n int) string {
	b := make([]byte, 0, n)
	x := uint32(7)
	for len(b) < n {
		x = x*1664525 + 1013904223
		k := int(x>>20) % 9
		for i := 0; i <= k; i++ {
			x = x*1664525 + 1013904223
			b = append(b, 'a'+byte(x>>28)%6)
		}
		b = append(b, ' ')
	}
	return string(b)
}

func count(s string) map[string]int {
	m := map[string]int{}
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' {
			if i > start {
				m[s[start:i]]++
			}
			start = i + 1
		}
	}
	return m
}

func main() {
	s := text(2000000)
	total := 0
	for i := 0; i < 5; i++ {
		m := count(s)
		for k, v := range m {
			total += len(k) * v
		}
		total += len(m)
	}
	println(total)
}
