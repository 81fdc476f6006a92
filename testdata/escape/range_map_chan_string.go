// escape -m

package main

func m(x map[*int]*int) (k, v *int) {
	for k, v = range x {
	}
	return
}

func c(x chan *int) *int {
	for p := range x {
		return p
	}
	return nil
}

func s(x string) (n rune) {
	for _, r := range x {
		n += r
	}
	return
}

func n(x int) (t int) {
	for i := range x {
		t += i
	}
	return
}

func main() {
	m(nil)
	println(s("abc"), n(3))
	ch := make(chan *int, 1)
	ch <- nil
	c(ch)
}
