// escape -m

package main

type T struct {
	p *int
	n int
}

func (t T) val() int   { return t.n }
func (t *T) ptr() *int { return t.p }
func (t *T) self() *T  { return t }
func (T) anon() int    { return 1 }

func main() {
	x := 1
	var t T
	t.p = &x
	println(t.val(), *t.ptr(), t.self().n, t.anon(), (&t).val())
}
