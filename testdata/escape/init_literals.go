// escape -m

package main

import "fmt"

var a = func() int { return b + func() int { return 1 }() }()
var c, d = func() int { return 3 }(), func() int { return a }()
var b = func() int { return 2 }()
var f = func() func() int { return func() int { return c } }

func init() { func() { fmt.Println("i") }() }

func main() { fmt.Println(a, b, c, d, f()()) }
