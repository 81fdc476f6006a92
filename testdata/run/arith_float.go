// run

package main

import "fmt"

func main() {
	a, b := 0.1, 0.2
	fmt.Println(a+b, a*b, a/b, a-b)
	var z float64
	fmt.Println(1/z, -1/z, z/z, -z)
	var f float32 = 16777216
	fmt.Println(f+1 == f, f/3)
	nan := z / z
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1)
	c, d, e := 3.99, -3.99, 200.7
	fmt.Println(int(c), int(d), uint8(e), int64(1e18))
	fmt.Println(float32(0.1), float64(float32(0.1)))
	var i int64 = 1<<53 + 1
	fmt.Println(float64(i), float32(i))
	var u uint64 = 1<<63 + 1025
	fmt.Println(float64(u), uint64(float64(u)))
	fmt.Println(min(1.5, 2), max(a, b, 0.15), min(nan, 1), max(z, -z))
}
