// escape -m

package main

func main() {
	a := make([]byte, 65536)
	b := make([]byte, 65537)
	c := make([]int64, 8192)
	d := make([]int64, 8193)
	e := make([]struct{}, 1)
	f := make([]int64, 0, 8193)
	println(len(a), len(b), len(c), len(d), len(e), len(f))
}
