// escape -m

// Function literals in code that is dropped do not exist, and do not count in the names of others.
package main

const debug = false

func f() func() int {
	n := 0
	if debug {
		func() { n++ }()
		defer func() { recover() }()
	}
	for false {
		go func() { println(n) }()
	}
	g := func() int { return n }
	for i := range debugged {
		if debug {
			defer println(func() int { return i }())
		}
		n += func() int { return i }()
	}
	return func() int { return g() + n }
}

func debugged(yield func(int) bool) {
	_ = yield(1) && yield(2)
}

func returns() int {
	return 1
	return func() int { return 2 }()
}

var _ = new(int)
var _ = []byte("dropped")
var _ = map[int]int{}

func main() {}
