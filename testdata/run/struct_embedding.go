// run

package main

import "fmt"

type base struct{ id int }

func (b base) ID() int      { return b.id }
func (b *base) SetID(n int) { b.id = n }
func (b base) Name() string { return "base" }

type middle struct {
	*base
	tag string
}

func (m middle) Name() string { return "middle:" + m.base.Name() }

type top struct {
	middle
	base2
}
type base2 struct{ other int }

func (base2) Other() string { return "other" }

type ider interface {
	ID() int
	SetID(int)
	Name() string
}

func main() {
	t := top{middle{&base{7}, "t"}, base2{5}}
	fmt.Println(t.id, t.ID(), t.Name(), t.other, t.Other(), t.tag)
	t.SetID(9)
	fmt.Println(t.ID(), t.base.id)
	var i ider = t
	i.SetID(11)
	fmt.Println(i.ID(), i.Name(), t.ID())
	i = &t
	i.SetID(12)
	fmt.Println(i.ID(), t.id)
	var j ider = &base{1}
	j.SetID(2)
	fmt.Println(j.ID(), j.Name())
	s := struct {
		base
		extra string
	}{base{3}, "e"}
	s.SetID(4)
	fmt.Println(s.ID(), s)
	f := t.ID
	t.base.id = 100
	fmt.Println(f(), top.Name(t), (*base).ID(&base{42}))
}
