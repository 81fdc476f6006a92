// escape -m

package main

type L struct{ next *L }

func last(l *L) *L {
	if l.next == nil {
		return l
	}
	return last(l.next)
}

func even(p *int, n int) *int {
	if n == 0 {
		return p
	}
	return odd(p, n-1)
}

func odd(p *int, n int) *int {
	if n == 0 {
		return nil
	}
	return even(p, n-1)
}

func main() {
	l := &L{&L{}}
	println(last(l) == l.next)
	x := 1
	println(even(&x, 2) != nil)
}
