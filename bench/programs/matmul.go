package main

func multiply(c, a, b [][]float64) {
	n := len(a)
	for i := 0; i < n; i++ {
		for j := 0; j < n; j++ {
			s := 0.0
			for k := 0; k < n; k++ {
				s += a[i][k] * b[k][j]
			}
			c[i][j] = s
		}
	}
}

func matrix(n int) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = float64(i*j%7) + 0.5
		}
	}
	return m
}

func main() {
	const n = 500
	a, b, c := matrix(n), matrix(n), matrix(n)
	for i := 0; i < 3; i++ {
		multiply(c, a, b)
		a, c = c, a
	}
	println(a[n/2][n/3])
}
