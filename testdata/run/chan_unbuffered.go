// run

// Send and receive over unbuffered channels: values of many types, in order.
package main

import "fmt"

type pair struct {
	a string
	b []int
}

type big struct{ x [20]int }

func echo[T any](values ...T) {
	c := make(chan T)
	go func() {
		for _, v := range values {
			c <- v
		}
		close(c)
	}()
	for v := range c {
		fmt.Printf("%v;", v)
	}
	fmt.Println()
}

func main() {
	echo(1, 2, 3)
	echo(int8(1), int8(-1))
	echo("a", "bc", "")
	echo(true, false)
	echo(1.5, -2.5)
	echo(complex(1, 2))
	echo[any](1, "x", nil, 2.5)
	echo[error](nil, fmt.Errorf("bad"))
	echo(pair{"p", []int{1, 2}}, pair{"q", nil})
	echo(struct{}{}, struct{}{})
	echo([3]byte{1, 2, 3})
	echo(big{}, big{[20]int{19: 7}})
	echo(map[string]int{"k": 1})
	x := 5
	c := make(chan *int)
	go func() { *<-c++; c <- nil }()
	c <- &x
	<-c
	fmt.Println(x)
	f := make(chan func() int)
	go func() { f <- func() int { return x * 2 } }()
	fmt.Println((<-f)())
}
