// runfail

// A receive from a nil channel blocks for ever.
package main

import "fmt"

func main() {
	var c chan int
	fmt.Println("before")
	<-c
}
