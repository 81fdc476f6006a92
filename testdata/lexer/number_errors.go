// errors -e

package p

var (
	a = 0x
	b = 0b
	c = 0o
	d = 0b12
	e = 08
	f = 0o8
	g = 0x1.5
	h = 1e
	i = 1e+
	j = 1p5
	k = 0b1e5
	l = 0o1.5
	m = 1__2
	n = 1_
	o = 0_x1
	q = 0x1_
	r = 1_.5
	s = 1e_5
	t = 0x.p1
	u = 0x1p
	v = 0778
	w = 09i
	x = 0B1E1
)

var syntax error x
