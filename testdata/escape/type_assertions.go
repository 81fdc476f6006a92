// escape -m

package main

type S struct{ p *int }

func one(x any) *int       { return x.(*int) }
func value(x any) S        { return x.(S) }
func pair(x any) (S, bool) { s, ok := x.(S); return s, ok }
func iface(x any) error    { return x.(error) }

func main() {
	n := 1
	println(*one(&n), value(S{&n}).p != nil)
	_, _ = pair(nil)
	defer func() { recover() }()
	iface(nil)
}
