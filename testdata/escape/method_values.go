// escape -m

package main

type T struct{ n int }

func (t T) Get() int   { return t.n }
func (t *T) Set(n int) { t.n = n }

type O struct{ inner T }

var keep func() int

func main() {
	var t T
	f := t.Get
	g := t.Set
	g(f())
	keep = t.Get
	o := O{}
	keep = o.inner.Get
	h := T.Get
	k := (*T).Set
	k(&t, h(t))
	keep = T{1}.Get
}
