// run

// Many goroutines with deep stacks, used again and again.
package main

import "fmt"

func deep(n int, c chan int) int {
	var pad [10]int
	pad[n%10] = n
	if n == 0 {
		c <- 1
		return <-c
	}
	return deep(n-1, c) + pad[n%10] - n + 1
}

func main() {
	for round := 0; round < 3; round++ {
		var chans []chan int
		done := make(chan int)
		for i := 0; i < 50; i++ {
			c := make(chan int)
			chans = append(chans, c)
			go func() { done <- deep(100*i, c) }()
		}
		for _, c := range chans {
			<-c
		}
		for i, c := range chans {
			c <- i
		}
		sum := 0
		for range chans {
			sum += <-done
		}
		fmt.Println(sum)
	}
}
