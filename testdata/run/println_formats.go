// run

package main

type e struct{}

func main() {
	println(1, -1, uint8(200), 1.5, -0.0, 1e100, 3+4i, true, "s", 'x', nil == any(nil))
	var z float64
	println(1/z, -1/z, z/z, float32(0.1), 1e-300)
	print("a", 1, "b", 2.5, "\n")
	println()
	println("")
	var u uint64 = 1 << 63
	println(u, int64(-1<<63), uintptr(7))
	type myString string
	println(myString("named"), []int(nil) == nil)
}
