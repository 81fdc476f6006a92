// escape -m

package main

import (
	"fmt"
	"runtime"
)

var g error

func a(n int) string {
	e := fmt.Errorf("e%d", n)
	return e.Error()
}

func b(n int) error { return fmt.Errorf("e%d %w", n, g) }

func main() {
	fmt.Println(a(1), b(2))
	runtime.Gosched()
	defer fmt.Println("x")
	panic(fmt.Errorf("x"))
}
