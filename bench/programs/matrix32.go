// Flat matrices of float32: product, transposition, convolution, saxpy.
package main

type matrix struct {
	rows, cols int
	data       []float32
}

func newMatrix(r, c int) *matrix { return &matrix{r, c, make([]float32, r*c)} }

func (m *matrix) at(i, j int) float32     { return m.data[i*m.cols+j] }
func (m *matrix) set(i, j int, v float32) { m.data[i*m.cols+j] = v }

func multiply(a, b *matrix) *matrix {
	c := newMatrix(a.rows, b.cols)
	for i := 0; i < a.rows; i++ {
		for k := 0; k < a.cols; k++ {
			v := a.at(i, k)
			for j := 0; j < b.cols; j++ {
				c.data[i*c.cols+j] += v * b.at(k, j)
			}
		}
	}
	return c
}

func transpose(a *matrix) *matrix {
	t := newMatrix(a.cols, a.rows)
	for i := 0; i < a.rows; i++ {
		for j := 0; j < a.cols; j++ {
			t.set(j, i, a.at(i, j))
		}
	}
	return t
}

func blur(a *matrix) *matrix {
	b := newMatrix(a.rows, a.cols)
	for i := 1; i < a.rows-1; i++ {
		for j := 1; j < a.cols-1; j++ {
			s := float32(0)
			for di := -1; di <= 1; di++ {
				for dj := -1; dj <= 1; dj++ {
					s += a.at(i+di, j+dj)
				}
			}
			b.set(i, j, s/9)
		}
	}
	return b
}

func saxpy(y, x []float32, a float32) {
	for i := range x {
		y[i] += a * x[i]
	}
}

func main() {
	const n = 300
	a := newMatrix(n, n)
	for i := range a.data {
		a.data[i] = float32(i%13) / 13
	}
	for r := 0; r < 6; r++ {
		b := multiply(a, transpose(a))
		b = blur(blur(b))
		for i := 0; i < 20; i++ {
			saxpy(a.data, b.data, 0.001)
		}
		for i := range a.data {
			if a.data[i] > 1 {
				a.data[i] = 1 / a.data[i]
			}
		}
	}
	println(int(a.data[n*n/2] * 1000))
}
