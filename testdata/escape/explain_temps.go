// escape -m=2

// The numbers of temporaries: those of inner calls come first, the ones that go and defer keep last.
package main

func swap(a, b *int) (*int, *int) { return b, a }

func take(a, b *int, c chan int) { c <- *a + *b }

func pick() func(a, b *int, c chan int) { return take }

type closer interface{ Close(int) }

func open() closer { return nil }

func nested() {
	x, y := 1, 2
	p, q := swap(swap(&x, &y))
	_, r := swap(p, q)
	println(*p, *q, *r)
}

func started(a *int, c chan int) {
	x := 1
	go pick()(a, &x, c)
	go take(a, &x, c)
	defer open().Close(len(c))
	defer func(n int) { println(n) }(*a)
}

func fresh() *int {
	p := new(3)
	q := new(*p + 1)
	return q
}

func keyed() []byte {
	return []byte{2: 1, 5: 2, 3}
}

func assignTo(m map[string]int, s string) {
	var arr [2]int
	for arr[0] = range s[1:] {
	}
}

func main() {}
