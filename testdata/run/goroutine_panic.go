// runfail

// A panic in any goroutine ends the program; deferred calls of others do not run.
package main

func main() {
	defer println("not printed")
	c := make(chan int)
	go func() {
		defer println("deferred")
		panic("in goroutine")
	}()
	<-c
}
