// run

package main

//go:noinline
func show(f float64) {
	println(f, int8(f), int16(f), int32(f), int64(f), int(f), uint8(f), uint16(f), uint32(f), uint64(f), uintptr(f))
	g := float32(f)
	println(g, int8(g), int16(g), int32(g), int64(g), uint8(g), uint16(g), uint32(g), uint64(g))
}

//go:noinline
func fromu(u uint64) { println(float64(u), float32(u)) }

var zero float64

func main() {
	for _, f := range []float64{0, 1.9, -1.9, 127, 128, 255, 256, -128, -129, 300, 65535, 65536, 1e9, 2147483647, 2147483648, 4294967295, 4294967296, 1e10, -1e10, 1e18, 9.3e18, 1.8e19, 2e19, -1e19, 1e300, -1e300, 1 / zero, -1 / zero, zero / zero} {
		show(f)
	}
	fromu(1 << 63)
	fromu(1<<64 - 1)
	fromu(9007199254740993)
	fromu(1<<63 + 1025)
}
