// escape -m=2

// What the statements of a body cost, and how they print: declarations of types and constants, conditions that are
// constant, blank variables, ranges with blank variables and over arrays that are not evaluated.
package main

type T struct{ a, b int }

var table = map[string]int{"a": 1}
var slice = make([]byte, 5)

func declarations() int {
	type local struct{ x int }
	const k = 3
	var v local
	return v.x + k
}

func conditions(n int) int {
	if true {
	}
	if false {
		n++
	} else {
	}
	if 1 > 2 {
		n--
	}
	return n
}

func blank(n int) {
	var _ = n
	var _ any = T{}
	var _ int
	var x, _ = n, n
	_ = x
}

func pair() (int, *T) { return 0, nil }

func blanks(s []int, m map[int]int, p *[10]int, a [3]T) (n int) {
	for _ = range s {
	}
	for _, _ = range m {
	}
	for i, _ := range s {
		n += i
	}
	for _, v := range s {
		n += v
	}
	for i := range *p {
		n += i
	}
	for i := range a {
		n += i
	}
	return n
}

func consume(i any, p *T) {}

func spread() {
	consume(pair())
	print(pair())
	var a, b = pair()
	_, _ = a, b
	if e, ok := any(a).(error); ok {
		_ = e
	}
}

func received(c chan int) (i any) {
	select {
	case i = <-c:
	}
	return
}

func started(c chan int, s []int) {
	go consume(c, nil)
	defer copy(s, s[1:])
	defer consume(len(s), &T{})
}

func main() {}
