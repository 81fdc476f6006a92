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
	var a6 int = ""
	_ = a5
}
type T struct { x undef }

func main() { 
	var a6 int = ""
}
