// runfail

package main

import "fmt"

func main() {
	panic(fmt.Errorf("bad %d", 7))
}
