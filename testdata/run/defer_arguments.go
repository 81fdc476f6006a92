// run

// Arguments, callees and receivers of defer and go are evaluated at the statement.

package main

type T struct{ n int }

func (t T) val(s string)  { println(s, t.n) }
func (t *T) ptr(s string) { println(s, t.n) }

type I interface{ val(string) }

func say(s string, xs ...int) int { println(s, len(xs)); return 0 }
func fn(s string) func(string)    { println("fn", s); return func(t string) { println(s, t) } }

func main() {
	t := T{1}
	p := &t
	var i I = t
	defer t.val("value")
	defer t.ptr("pointer")
	defer p.val("through pointer")
	defer i.val("interface")
	f := func(s string) { println("first", s) }
	defer f("variable")
	f = func(s string) { println("second", s) }
	defer say("variadic", 1, 2, t.n)
	defer fn("a")("b")
	defer func(n int) { println("literal", n, t.n) }(t.n)
	defer println("builtin", t.n, p.n)
	m := map[string]int{"a": 1}
	defer delete(m, "a")
	defer copy([]int{1}, []int{2})
	defer T.val(t, "method expression")
	g := t.val
	defer g("method value")
	defer func() {
		println(recover() != nil)
		println(len(m))
	}()
	for k := range 3 {
		defer say("loop", make([]int, k)...)
	}
	t.n, p = 2, &T{3}
	i = nil
	defer func() {
		defer func() { println("nil receiver", recover() != nil) }()
		defer i.val("never")
		println("not reached")
	}()
}
