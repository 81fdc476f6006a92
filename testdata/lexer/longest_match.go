// tokens

package p

var (
	a = b&&&c
	d = e&^^f
	g = h<<<-i
	j = k - -l
	m = n+ +o
	q = r<= -s
	t = (u<<-v)
	w = x>>-y
	z = [...]int{1.: .5}
	A = B!=!C
	D = E/ *F
	G = H.I
)
