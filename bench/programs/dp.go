// Two-dimensional dynamic programming: edit distance, common subsequence, knapsack.
package main

func distance(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d[i][j] = min(d[i-1][j]+1, d[i][j-1]+1, d[i-1][j-1]+cost)
		}
	}
	return d[len(a)][len(b)]
}

func common(a, b []byte) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				d[i][j] = d[i+1][j+1] + 1
			} else if d[i+1][j] > d[i][j+1] {
				d[i][j] = d[i+1][j]
			} else {
				d[i][j] = d[i][j+1]
			}
		}
	}
	return d[0][0]
}

func knapsack(weights, values []int, limit int) int {
	best := make([]int, limit+1)
	for i, w := range weights {
		for c := limit; c >= w; c-- {
			if v := best[c-w] + values[i]; v > best[c] {
				best[c] = v
			}
		}
	}
	return best[limit]
}

func word(n int, x uint32) []byte {
	b := make([]byte, n)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = 'a' + byte(x>>29)
	}
	return b
}

func main() {
	a, b := word(1500, 1), word(1500, 2)
	total := 0
	for r := 0; r < 8; r++ {
		total += distance(string(a), string(b)) + common(a, b)
		a[r] ^= 1
	}
	ws, vs := make([]int, 300), make([]int, 300)
	for i := range ws {
		ws[i], vs[i] = 5+i%50, i*7%101
	}
	for r := 0; r < 8; r++ {
		total += knapsack(ws, vs, 10000+r)
	}
	println(total)
}
