// run

// Calls in code that runs once: small functions, with all kinds of parameters and results.
package main

import (
	"fmt"
	"os"
)

type point struct{ x, y int }

type big struct {
	name   string
	values [12]int
	next   *big
}

var trace []string

func note(s string) int {
	trace = append(trace, s)
	return len(trace)
}

func (p point) scaled(by int) point { return point{p.x * by, p.y * by} }

func (p *point) move(dx, dy int) *point {
	p.x += dx
	p.y += dy
	note("move")
	return p
}

func sum(label string, values ...int) (total int, text string) {
	for _, v := range values {
		total += v
	}
	text = fmt.Sprint(label, "=", total)
	return
}

func newBig(name string, first, _ int) big {
	b := big{name: name}
	b.values[0] = first
	b.values[11] = len(name) + note("newBig")
	return b
}

func swap(a, b string, c, d float64) (string, string, float64, float64) {
	note("swap" + a)
	return b, a, d, c
}

func largest(b big, m map[string]int) (string, int) {
	best := b.name
	for k, v := range m {
		if v > m[best] {
			best = k
		}
	}
	return best, m[best] + b.values[0]
}

func apply(f func(int) int, v int) int { return f(v) + note("apply") + f(v+1)*2 }

func check(e error) string {
	if e != nil {
		return "error: " + e.Error() + fmt.Sprint(note("check"))
	}
	return "fine"
}

type list[T any] struct{ items []T }

func (l *list[T]) push(v T) *list[T] {
	l.items = append(l.items, v)
	note(fmt.Sprint("push", len(l.items)))
	return l
}

func first[T any](l *list[T], or T) T {
	if len(l.items) == 0 {
		note("empty")
		return or
	}
	return l.items[0]
}

func at(v []int, i int) int {
	note("at")
	return v[i]*2 + len(v)
}

func setUp() *big {
	b := newBig("set up", 5, 6)
	return &b
}

var start = setUp()

func report(title string) {
	fmt.Println(title, trace)
	trace = nil
}

func straight() {
	p := point{1, 2}
	p.move(3, 4).move(5, 6)
	fmt.Println(p, p.scaled(note("scale")), start.values)
	report("points")
	total, text := sum("sum", note("a"), note("b"), p.x)
	fmt.Println(total, text)
	a, b, c, d := swap("x", "y", 1.5, float64(note("arg")))
	fmt.Println(a, b, c, d)
	report("values")
}

func main() {
	straight()
	b := newBig("large", note("outer"), 1)
	fmt.Println(b, newBig("other", b.values[11], note("blank")).values[11])
	fmt.Println(largest(b, map[string]int{"p": 3, "large": 2}))
	fmt.Println(apply(func(v int) int { return v * b.values[0] }, 7))
	fmt.Println(check(nil), check(os.ErrNotExist))
	l := &list[string]{}
	fmt.Println(first(l, "nothing"), first(l.push("one").push("two"), ""))
	report("rest")
	for i := range 3 {
		total, text := sum("loop", i, i)
		fmt.Println(total, text, at([]int{1, 2, 3}, i))
	}
	defer func() {
		fmt.Println("recovered:", recover())
		report("end")
		fmt.Println(at([]int{7}, 0))
	}()
	fmt.Println(at([]int{1, 2}, 2))
}
