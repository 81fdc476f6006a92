// run

// runtime.GC frees what is only reached through variables, literals, closures and interfaces that nothing points to
// any more, though they lie in a frame that is still there; such a frame's objects are no allocations.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

type thing struct{ name string }

type holder struct {
	t    *thing
	more [2]*thing
}

var gone sync.Map

func fresh(name string) *thing {
	t := &thing{name}
	runtime.SetFinalizer(t, func(t *thing) { gone.Store(t.name, true) })
	return t
}

func isGone(name string) bool {
	for range 20 {
		runtime.GC()
		runtime.Gosched()
		if _, ok := gone.Load(name); ok {
			return true
		}
	}
	return false
}

func look(p *holder) {
	name := p.t.name
	fmt.Println(name, isGone(name))
	runtime.KeepAlive(p)
	fmt.Println(name, isGone(name))
}

func addressTaken() {
	var h holder
	h.t = fresh("address taken")
	look(&h)
}

//go:noinline
func pick(a, b *holder, first bool) *holder {
	if first {
		return a
	}
	return b
}

func either(first bool, names ...string) {
	a, b := holder{t: fresh(names[0])}, holder{t: fresh(names[1])}
	p := pick(&a, &b, first)
	fmt.Println(isGone(names[0]), isGone(names[1]))
	p.more[0] = p.t
	fmt.Println(isGone(names[0]), isGone(names[1]))
}

func literal() {
	p := &holder{t: fresh("literal")}
	p.more[1] = p.t
	fmt.Println("literal", isGone("literal"), p.more[1].name)
	fmt.Println("literal", isGone("literal"))
}

func array() {
	a := [3]*thing{fresh("array 0"), fresh("array 1"), fresh("array 2")}
	s := a[1:]
	fmt.Println(isGone("array 1"), s[1].name)
	fmt.Println(isGone("array 0"), isGone("array 1"), isGone("array 2"))
}

func captured() {
	t := fresh("captured")
	read := func() string { return t.name }
	t = fresh("captured again")
	fmt.Println(isGone("captured"), isGone("captured again"), read())
	fmt.Println(isGone("captured again"))
}

type named interface{ get() string }

func (h holder) get() string { return h.t.name }

//go:noinline
func ask(n named) string { return n.get() }

func boxed() {
	var n named = holder{t: fresh("boxed")}
	fmt.Println(ask(n), isGone("boxed"), ask(n))
	fmt.Println(isGone("boxed"))
}

func parameter(h holder) {
	p := &h
	fmt.Println(isGone("parameter"), p.t.name)
	h.t = nil
	fmt.Println(isGone("parameter"), p.t == nil)
}

func panics() {
	h := holder{t: fresh("panics")}
	defer func() {
		fmt.Println(recover(), isGone("panics"))
	}()
	fmt.Println(isGone("panics"))
	p := pick(&h, &h, true)
	fmt.Println(p.t.name)
	p = nil
	_ = p.t.name
}

// counted is about runtime.MemStats: only what escapes is counted.
func counted() {
	t := &thing{"counted"}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	h := holder{t: t}
	q := &holder{t: t}
	p := pick(&h, q, false)
	f := func() *thing { return p.t }
	n := ask(holder{t: f()})
	runtime.ReadMemStats(&after)
	fmt.Println(after.Mallocs-before.Mallocs, after.TotalAlloc-before.TotalAlloc, after.Frees-before.Frees, n)
}

func main() {
	addressTaken()
	either(true, "first 1", "second 1")
	either(false, "first 2", "second 2")
	literal()
	array()
	captured()
	boxed()
	parameter(holder{t: fresh("parameter")})
	panics()
	counted()
}
