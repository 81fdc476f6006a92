// escape -m

package main

var a [256]int
var q = a[b]
var b uint8 = 3

func z(i uint8) int { return a[i] }

func main() {
	f := func(i uint8) int { return a[i] }
	println(f(b), func() int { return a[b] }(), z(b))
	a[b]++
	a[b] = a[b&7] + a[a[b]&1]
	n := len(a)
	u := uint(n)
	println(a[n&255], a[n&256], a[u%256], a[u%257], a[n%256], a[u/2], a[u>>56], a[u>>55])
	println("abcd"[n&3], "abcd"[n&4], a[u&^0xff], (&a)[n&15])
	s := a[:]
	println(s[n&1], a[(n&^0xff)&7], a[u>>60&3])
}

func y(i uint8) *int {
	sink = func() int { return a[i] }
	sink = func() int { return a[b] }
	return &a[i]
}

var sink any
