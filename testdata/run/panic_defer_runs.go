// runfail

package main

import "fmt"

func main() {
	defer fmt.Println("deferred runs")
	defer func() { fmt.Println("also") }()
	panic("after")
}
