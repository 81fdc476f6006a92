// run

package main

// Shift counts may exceed the width; signed right shifts keep the sign.
func shl(x int32, n uint) int32    { return x << n }
func shr(x int32, n uint) int32    { return x >> n }
func ushr(x uint32, n uint) uint32 { return x >> n }
func shl8(x int8, n uint8) int8    { return x << n }

func main() {
	for _, n := range []uint{0, 1, 31, 32, 33, 63, 64, 1000} {
		println(n, shl(1, n), shr(-8, n), shr(8, n), ushr(0xffffffff, n))
	}
	for n := uint8(0); n < 10; n++ {
		print(shl8(3, n), " ")
	}
	println()
	var s int = 3
	f := float64(int(1) << s)
	println(f == 8, uint8(1)<<s)
	x := 1
	x <<= s
	x >>= 1
	println(x)
}
