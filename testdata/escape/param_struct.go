// escape -m

package main

type T struct {
	p *int
	s []string
	n int
}

func field(t T) *int       { return t.p }
func elem(t *T) string     { return t.s[0] }
func value(t T) T          { return t }
func number(t *T) int      { return t.n }
func set(t *T, p *int)     { t.p = p }
func setv(t T, p *int) T   { t.p = p; return t }
func arr(a [2]*int) *int   { return a[1] }
func parr(a *[2]*int) *int { return a[1] }

func main() {
	x := 1
	t := T{p: &x}
	println(*field(t), number(&t), value(t).n, *setv(t, &x).p)
	set(&t, &x)
	println(*arr([2]*int{&x, &x}), *parr(&[2]*int{&x, &x}))
	if len(t.s) > 0 {
		println(elem(&t))
	}
}
