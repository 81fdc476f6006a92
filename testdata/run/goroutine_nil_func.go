// runfail

// A nil function cannot be started.
package main

func main() {
	var f func()
	go f()
}
