// run

package main

// Integer arithmetic wraps around; division truncates towards zero.
func main() {
	var a int8 = 127
	a++
	println(a, -a, a-1)
	var b uint8 = 0
	b--
	println(b, b*b, ^b, -b)
	var c int32 = -2147483648
	println(-c, c-1, c/-1, c%-1)
	var d int64 = -9223372036854775808
	m := int64(-1)
	println(d/m, d%m, d*m)
	var e uint64 = 18446744073709551615
	println(e+1, e*e, e/3, e%10)
	for _, x := range []int{7, -7} {
		for _, y := range []int{2, -2} {
			println(x/y, x%y)
		}
	}
	var u16 uint16 = 65535
	println(u16*u16, u16<<1, u16>>15)
}
