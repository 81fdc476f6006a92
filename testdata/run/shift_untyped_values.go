// run

// Constants shifted by variables take the type that the whole expression has.

package main

func main() {
	var s uint = 33
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var m int = 1.0 << s
	var w int64 = 1.0 << 33
	var x = 1<<s + 1
	var b = 1<<s == 2<<33
	var u8 = uint8(1) << (s - 30) >> 1
	var a [10]int
	a[1<<(s-33)] = 5
	println(i, j, k, m, w, x, b, u8, a[1])
	var n int8 = -128
	println(n>>1, n<<1, uint8(n)>>1, -5>>1, -5/2, -5%3)
	var t int64 = 70
	println(1<<t, int64(1)<<t, uint32(1)<<31>>31)
	c := make([]int, 1<<(s-31), 1<<(s-30))
	println(len(c), cap(c))
	var f float64 = float64(int64(1) << s)
	println(f == 8589934592)
	i <<= 2
	i |= 1 << (s - 30)
	println(i)
	println(^0, ^uint8(5), 7&^5, 6^3)
}
