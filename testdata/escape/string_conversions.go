// escape -m

package main

type raw string

var s string
var bs []byte
var rs []rune

func main() {
	n := rune(len(s))
	s = string(bs)
	println(string(bs), string(rs), string(n), raw(n), raw(bs))
	bs = []byte(s)
	b := []byte(s)
	b[0] = 1
	rs = []rune(s)
	r := []rune(s)
	println(len(b), len(r))
}
