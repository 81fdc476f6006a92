// run

// Channels sent over channels, in structures, as map keys, compared.
package main

import "fmt"

type request struct {
	n     int
	reply chan<- int
}

func server(requests <-chan request) {
	for r := range requests {
		r.reply <- r.n * r.n
	}
}

func main() {
	requests := make(chan request)
	go server(requests)
	for i := 0; i < 5; i++ {
		reply := make(chan int)
		requests <- request{i, reply}
		fmt.Print(<-reply, " ")
	}
	fmt.Println()
	cc := make(chan chan string, 1)
	c := make(chan string, 1)
	cc <- c
	c <- "inner"
	fmt.Println(<-<-cc)
	m := map[chan string]int{c: 1, make(chan string): 2}
	fmt.Println(m[c], len(m))
	var a, b any = c, (<-chan string)(c)
	fmt.Println(a == any(c), a == b)
	list := []chan int{make(chan int, 1), make(chan int, 1)}
	list[1] <- 7
	fmt.Println(len(list[0]), len(list[1]), <-list[1])
	var send chan<- int = list[0]
	fmt.Printf("%T %T %T\n", send, cc, make(<-chan (<-chan int)))
}
