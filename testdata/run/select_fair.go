// run

// Of several ready cases each is chosen about equally often.
package main

import "fmt"

func main() {
	const rounds = 30000
	var c [3]chan int
	for i := range c {
		c[i] = make(chan int, 1)
	}
	var count [4]int
	for i := 0; i < rounds; i++ {
		for _, ch := range c {
			select {
			case ch <- 1:
			default:
			}
		}
		select {
		case <-c[0]:
			count[0]++
		case <-c[1]:
			count[1]++
		case <-c[2]:
			count[2]++
		case <-(chan int)(nil):
			count[3]++
		}
	}
	for _, n := range count[:3] {
		fmt.Println(n > rounds/3-1500 && n < rounds/3+1500)
	}
	fmt.Println(count[3])
}
