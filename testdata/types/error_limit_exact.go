// errors
package main

import "fmt"
import "os"

func g() {
	var a1 int = ""
	var a2 int = ""
	var a3 int = ""
	var a4 int = ""
}
func f() {
	var a5 int = ""
	_ = a5
}

func main() { 
}
