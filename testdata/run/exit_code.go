// runfail

package main

import "os"

func main() {
	defer println("not printed")
	println("leaving")
	os.Exit(2)
}
