// escape -m

package main

func six(a, b, c, d, e, f *int) (r1, r2, r3, r4, r5, r6 *int) {
	return a, b, c, d, e, f
}

func main() { six(nil, nil, nil, nil, nil, nil) }
