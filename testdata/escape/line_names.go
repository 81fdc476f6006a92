// escape

// Positions that //line directives give; a file that they leave open is ??.
package main

var s *int

func main() {
//line :1
	a := new(int)
	sink(a)
//line foo.go:1
	b := new(int)
	sink(b)
//line /x/../y.go:14
	c := new(int)
	sink(c)
}

//line  q.go:20:30
func sink(x *int) { s = x }
