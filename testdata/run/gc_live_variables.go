// run

// Functions that call runtime.GC keep what they still use: uses in closures, in deferred calls, in the bodies of
// loops over functions, after inlined calls, through pointers.
package main

import (
	"fmt"
	"runtime"
)

type thing struct {
	name  string
	next  *thing
	items []*thing
}

func fresh(name string) *thing { return &thing{name: name, items: []*thing{{name: name + "!"}}} }

func collect() {
	runtime.GC()
	for i := range 1000 {
		sink = &thing{name: fmt.Sprint(i)}
	}
	runtime.GC()
}

var sink *thing

func each(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			collect()
			if !yield(i) {
				return
			}
		}
	}
}

func rangeFunc() (found *thing) {
	a, b := fresh("a"), fresh("b")
	collect()
	for i := range each(3) {
		for j := range each(2) {
			if i == 2 && j == 1 {
				return b.items[0]
			}
			found = a
			collect()
		}
		fmt.Println(i, a.name, a.items[0].name, found.name)
	}
	return
}

func closures() {
	a, b := fresh("a"), fresh("b")
	f := func() string { collect(); return a.name + a.items[0].name }
	g := func() { b = b.items[0] }
	collect()
	g()
	collect()
	fmt.Println(f(), f(), b.name)
}

func deferred() (r string) {
	a := fresh("a")
	b := *fresh("b")
	defer func() {
		collect()
		r = a.name + b.items[0].name + fmt.Sprint(recover() != nil)
	}()
	defer func(p *thing) { collect(); fmt.Println(p.items[0].name) }(fresh("argument"))
	collect()
	var p *thing
	p.name = ""
	return
}

func pointers() {
	a := thing{name: "a", next: fresh("next")}
	list := [3]*thing{fresh("x"), fresh("y"), fresh("z")}
	p, s := &a, list[:2]
	collect()
	fmt.Println(p.next.name, s[1].items[0].name)
	collect()
	q := &p.next.items[0].name
	p = nil
	collect()
	fmt.Println(*q, len(s))
}

func choose(a, b *thing, first bool) *thing {
	if first {
		return a
	}
	return b
}

func inlined() {
	a := choose(fresh("a"), fresh("b"), len(fmt.Sprint(1)) == 1)
	collect()
	c := choose(a, fresh("c"), a.name == "b")
	collect()
	fmt.Println(a.items[0].name, c.items[0].name, choose(c, a, true).name)
	x := func() func() int {
		n := new(int)
		*n = 41
		return func() int { *n++; return *n }
	}()
	collect()
	fmt.Println(x(), x())
}

func switches(v any) {
	switch x := v.(type) {
	case *thing:
		collect()
		if y := x.items[0]; y != nil {
			collect()
			fmt.Println(y.name)
		}
		collect()
		fmt.Println(x.name)
	}
	c := make(chan *thing, 1)
	c <- fresh("sent")
	collect()
	select {
	case t, ok := <-c:
		collect()
		fmt.Println(t.name, t.items[0].name, ok)
	}
}

func jumps() {
	t := fresh("t")
	for i := 0; ; i++ {
		u := t
		collect()
		if i == 0 {
			continue
		}
		t = u.items[0]
		collect()
		fmt.Println(u.name, t.name)
		break
	}
	m := map[string]*thing{"k": fresh("k")}
	for k, v := range m {
		collect()
		fmt.Println(k, v.items[0].name, len(m))
	}
	var i any = t
	collect()
	fmt.Println(i.(*thing).name)
}

func (t *thing) method(n int) string {
	if n == 0 {
		collect()
		return t.name
	}
	s := t.items[0].name + t.method(n-1)
	collect()
	return s + t.name
}

func swap(a, b *thing) (*thing, *thing) { collect(); return b, a }

func main() {
	fmt.Println(rangeFunc().name)
	closures()
	fmt.Println(deferred())
	pointers()
	inlined()
	switches(fresh("switched"))
	jumps()
	fmt.Println(fresh("m").method(3))
	a, b := fresh("a"), fresh("b")
	a, b = swap(a, b)
	f := a.method
	collect()
	fmt.Println(a.name, b.items[0].name, f(1))
}
