// run

package main

import "fmt"

type counter struct{ n int }

func (c *counter) add(k int) int { c.n += k; return c.n }
func (c counter) get() int       { return c.n }

type adder interface{ add(int) int }

type fn func(int) int

func (f fn) add(k int) int { return f(k) }

func apply(f func(int) int, n int) int { return f(n) }

func main() {
	c := counter{10}
	add, get := c.add, c.get
	fmt.Println(add(1), get(), c.get())
	var a adder = &c
	f := a.add
	fmt.Println(f(5), c.n)
	g := (*counter).add
	h := counter.get
	k := adder.add
	fmt.Println(g(&c, 1), h(c), k(a, 2))
	a = fn(func(x int) int { return x * x })
	fmt.Println(a.add(7), apply(a.add, 8))
}

func init() { _ = apply }
