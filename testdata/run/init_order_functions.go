// run

// Variables wait for what they need through functions, mutually recursive ones and tuples too.
package main

func p(name string, x ...int) int { println(name); return len(x) }

var v7 = p("v7", v3, f2())
var v1, v2 = func() (int, int) { println("v1"); return 1, 2 + p("v2", f0()) }()
var v3 = p("v3", f1(), v5)
var v4 = p("v4")
var v5 = p("v5", v4)

func f0() int {
	if false {
		f1()
	}
	return v5
}

func f1() int {
	if false {
		f0()
	}
	return v4
}

func f2() int { return v1 + f0() }

var v6 = p("v6", v7)

const c = d + 1
const d = 2

func main() { println("main", v6, v2, c) }
