// run

// Calls in a list are evaluated in order with builtins and conversions of strings.
package main

type S struct{ a, b int }

func main() {
	x := make([]int, 1)
	f := func() int { x = make([]int, 3); return 2 }
	println(len(x) + 100*f())
	x = x[:1]
	r := []int{len(x), f(), len(x)}
	println(r[0], r[1], r[2])
	x = x[:1]
	s := S{cap(x), f()}
	println(s.a, s.b)
	z := 1 + 0i
	fz := func() float64 { z = 3 + 4i; return 2 }
	println(real(z)+100*fz(), imag(z))
	z = 1
	println(100*fz() + real(z))
	z = 1
	q := 1.0
	fq := func() int { q = 3; return 2 }
	c, d := complex(q, 0), fq()
	println(c, d)
	m := 5
	fm := func() int { m = 1; return 2 }
	e, h, i := min(m, 3), fm(), max(m, 0)
	println(e, h, i)
	m = 5
	println(min(m, 3)+100*fm(), min(m, 3))
	n := 1
	fn := func() int { n = 3; return 2 }
	v := []int{n, fn(), n, n + 1}
	println(v[0], v[1], v[2], v[3])
	n = 1
	i1, i2, i3 := n+1, fn(), n+1
	println(i1, i2, i3)
	n = 1
	j1, j2 := int64(n), fn()
	println(j1, j2)
	str := "a"
	fs := func() int { str = "bcd"; return 2 }
	k1, k2, k3 := []byte(str), fs(), string(str[0])
	println(string(k1), k2, k3)
	l1, l2 := len(str), fs()
	println(l1, l2)
	p := []byte("x")
	fp := func() int { p = []byte("yzz"); return 3 }
	o1, o2, o3 := string(p), fp(), string(p)
	println(o1, o2, o3)
	arr := [3]int{1, 2, 3}
	fa := func() int { arr[0] = 7; return 1 }
	t1, t2 := len(arr), fa()
	println(t1, t2, arr[0]+fa())
	pa := &arr
	w1, w2 := len(pa), fa()
	println(w1, w2)
	mm := map[int]int{}
	fmm := func() int { mm[1] = 2; return 1 }
	u1, u2 := len(mm), fmm()
	println(u1, u2)
	var ifc any = 1
	fi := func() int { ifc = 2; return 1 }
	y1, y2 := ifc.(int), fi()
	println(pair())
	println(returned())
	println(y1, y2)
}

var n int

func set() int { n = 9; return n }

func pair() (int, int)        { m := []int{1}; g := func() int { m = nil; return 5 }; return len(m), g() }
func returned() (string, int) { return string([]byte("ab")), set() }
