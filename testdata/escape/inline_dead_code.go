// escape -m

package main

const debug = false

func log(s string) {
	if debug {
		println(s)
	}
}

func f(n int) int {
	if true {
		return n
	}
	return n + 1
}

func main() {
	log("x")
	for false {
		println("never")
	}
	switch 1 {
	case 1:
		println(f(1))
	case 2:
		println(new(int) == nil)
	}
}
