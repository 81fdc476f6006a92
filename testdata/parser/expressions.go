// tree

package p

var (
	a = 1 + 2*3 - 4/5%6&7&^8<<9>>10|11^12
	b = 1 == 2 && 3 != 4 || 5 < 6 && 7 <= 8 || 9 > 10 && 11 >= 12
	c = -a + +b - !c ^ ^d
	d = *p.x + &y.z
	e = <-c + <-<-d
	f = (a + b) * c
	g = &(T{1})
	h = f()(1, 2)(a, b...)
	i = x.y.z[1][2:3][:][1:][:2][1:2:3]
	j = x.(int).(*T)
	k = T{}
	l = T{1, 2,}
	m = T{a: 1, b: {2}, {c: d}: e}
	n = p.T{x: []int{1, 2: 3}}
	o = []T{{1}, {2}}
	p = map[string]int{"a": 1}
	q = [...]int{1, 2}
	r = struct{ a int }{1}
	s = func(a int) int { return a }(1)
	t = func()
	u = []byte("s")
	v = (*T)(nil)
	w = (func())(nil)
	x = <-chan int(nil)
	y = <-chan int
	z = chan<- int(nil)
	A = interface{}(nil)
	B = make(map[string]chan int, 10)
	C = 'a' + "b" + `c` + 1.5 + 2i + 0x1p-2
	D = a * (b)
	E = G[int]{}
	F = G[int, string]{1}
	H = G[K{}]
)
