// run

// Fields and methods through embedded structs, pointers and interfaces.

package main

type Base struct{ id int }

func (b Base) get() int   { return b.id }
func (b *Base) set(i int) { b.id = i }

type Namer interface{ name() string }
type nm string

func (n nm) name() string { return string(n) }

type Mid struct {
	*Base
	Namer
}
type Top struct {
	Mid
	extra int
}
type Getter interface{ get() int }
type Setter interface {
	Getter
	set(int)
}

func main() {
	t := Top{Mid{&Base{1}, nm("n")}, 2}
	t.set(5)
	println(t.get(), t.id, t.Mid.Base.id, t.name(), t.extra)
	var g Getter = t
	var s Setter = &t
	s.set(6)
	println(g.get(), s.get(), Top.get(t), (*Top).name(&t))
	f, h := t.get, t.set
	h(7)
	println(f(), t.get(), t.Base.id)
	t.id++
	p := &t.Mid
	p.id *= 2
	println(t.id, (*p).get(), p.Namer.(nm))
	pp := &p
	println((*pp).id, (**pp).name())
	k := Top.name
	println(k(t), Getter.get(t))
	fs := []func() int{t.get, g.get, (&t).get}
	t.Base = &Base{9}
	for _, f := range fs {
		print(f(), " ")
	}
	println(t.get())
	var empty Top
	defer func() { println(recover() != nil) }()
	println(empty.get())
}
