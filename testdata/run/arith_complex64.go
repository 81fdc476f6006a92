// run

// Products of complex64 are computed in float64 and rounded once.
package main

import "fmt"

//go:noinline
func mul(a, b complex64) complex64 { return a * b }

func main() {
	xs := []complex64{1e10 + 7.5i, 0.1 + 0.7i, 3.3333333 - 1e-3i, 1e19 + 3e18i, 16777217 + 0.3i}
	for _, x := range xs {
		for _, y := range xs {
			fmt.Println(x*y, mul(x, y)-mul(y, x), x*x*y)
		}
	}
}
