// escape -m=2

// Bodies of ranges over functions: assigned and blank variables, ways out, returns from literals.
package main

type seq func(yield func(int) bool)

func numbers(yield func(int) bool) {
	_ = yield(1) && yield(2)
}

func assigned(s seq) (n int) {
	var i int
	for i = range s {
		n += i
	}
	for _ = range s {
		n++
	}
	for range s {
		n--
	}
	return n + i
}

func returns(s seq) (int, bool) {
	for i := range s {
		if i > 1 {
			return i, true
		}
	}
	return 0, false
}

func nested(s seq) int {
	n := 0
	for i := range s {
		for j := range s {
			n += i * j
		}
	}
	return n
}

func main() {
	println(assigned(numbers), nested(numbers))
}
