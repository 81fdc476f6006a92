// escape -m

package main

func work(p *int, c chan int) { c <- *p }

func main() {
	x := 1
	c := make(chan int)
	go work(&x, c)
	go func() { c <- x }()
	println(<-c, <-c)
}
