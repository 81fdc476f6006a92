// run

// min, max, new, clear, copy, complex and the constants among them.

package main

type MyInt int

func main() {
	x, y := 3, 7
	println(min(x, y), max(x, 5, y), min(2.5, float64(x)), max("a", "b", "ab"))
	const c = max(1, 2, 3)
	var arr [c]int
	println(len(arr), min(MyInt(4), 2), max(1<<x, 2))
	p := new(x + 1)
	q := new("text")
	*p++
	println(*p, x, *q, *new(2.5), *new(MyInt))
	s := []int{1, 2, 3}
	n := copy(s, []int{9, 8})
	bs := make([]byte, 3)
	n += copy(bs, "xyz")
	println(n, s[0], s[2], string(bs))
	clear(s)
	m := map[int]int{1: 1}
	clear(m)
	println(s[0], s[1], len(m))
	z := complex(float64(x), 4)
	var z64 complex64 = complex(1, 2)
	println(real(z), imag(z), real(z64), imag(1+2i), z*z)
	s = append(s, s...)
	s = append(s[:1], 5, 6)
	bs = append(bs, "more"...)
	println(len(s), s[2], string(bs), cap(append([]int(nil), 1)) > 0)
	var pa *[4]int
	println(len(pa), cap(pa), len([3]string{}), len("héllo"), len([]rune("héllo")))
	for i := range pa {
		print(i, " ")
	}
	println()
	var inf float64
	inf = 1 / inf
	println(min(inf, 1), max(-inf, 1), min(0.0, -1/inf))
}
