// escape -m

package main

type B struct {
	buf  []byte
	a, b *int
	arr  [4]byte
}

func (b *B) cut(n int) { b.buf = b.buf[n:] }
func (b *B) swap()     { b.a, b.b = b.b, b.a }
func move(p *[]byte)   { *p = (*p)[1:] }
func elems(s []*int)   { s[0] = s[1] }
func other(a, b *B)    { a.buf = b.buf[1:] }
func array(b *B)       { b.buf = b.arr[:] }

func main() {
	var b B
	b.cut(0)
	b.swap()
	move(&b.buf)
	elems([]*int{nil, nil})
	other(&b, &b)
	array(&b)
}
