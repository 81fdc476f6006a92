// run

// Go statements with every kind of call; operands are evaluated at the statement.
package main

import "fmt"

type T struct{ n int }

func (t T) value(c chan int)    { c <- t.n }
func (t *T) pointer(c chan int) { c <- t.n }

type I interface{ value(chan int) }

func plain(c chan int, xs ...int)  { c <- len(xs) }
func generic[E any](c chan E, e E) { c <- e }

var c = make(chan int)

func noArgs()          { c <- 10 }
func result(x int) int { c <- x; return x }
func pick() func(int)  { fmt.Println("picked"); return func(x int) { c <- x } }
func arg(x int) int    { fmt.Println("arg", x); return x }

func main() {
	go noArgs()
	fmt.Println(<-c)
	go plain(c)
	fmt.Println(<-c)
	go plain(c, 1, 2, 3)
	fmt.Println(<-c)
	go plain(c, []int{1, 2}...)
	fmt.Println(<-c)
	t := T{1}
	go t.value(c)
	t.n = 2
	fmt.Println(<-c)
	p := &t
	go p.pointer(c)
	p.n = 3
	fmt.Println(<-c)
	go (*T).pointer(p, c)
	fmt.Println(<-c)
	var i I = t
	go i.value(c)
	fmt.Println(<-c)
	f := t.value
	go f(c)
	fmt.Println(<-c)
	go generic(c, 8)
	fmt.Println(<-c)
	go result(9)
	fmt.Println(<-c)
	go pick()(arg(5))
	fmt.Println("started")
	fmt.Println(<-c)
	go func(a, b int) { c <- a * b }(6, 7)
	fmt.Println(<-c)
	x := 1
	go func() { x++; c <- x }()
	fmt.Println(<-c, x)
	d := make(chan int)
	go close(d)
	_, ok := <-d
	fmt.Println(ok)
	m := map[int]int{1: 1}
	done := make(chan bool)
	go func() { defer close(done); delete(m, 1) }()
	<-done
	fmt.Println(len(m))
	for i := 0; i < 3; i++ {
		go func() { c <- i }()
	}
	fmt.Println(<-c + <-c + <-c)
}
