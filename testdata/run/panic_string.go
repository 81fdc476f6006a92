// runfail

package main

func main() {
	panic("a message")
}
