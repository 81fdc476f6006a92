// run

package main

import "fmt"

var (
	a = b + 1
	b = f("b", c)
	c = f("c", 1)
	d = func() int { return f("d", e) }()
)

var e = f("e", 10)

var x, y = pair()

var _ = f("blank", y)

func pair() (int, int) { fmt.Println("pair", d); return d, 2 }

func f(name string, n int) int {
	fmt.Println("init", name, n)
	return n + 1
}

func init() { fmt.Println("first init", a) }

func init() { fmt.Println("second init", table["x"]) }

var table = map[string]int{"x": a}

func main() { fmt.Println(a, b, c, d, e, x, y) }
