// errors -e

package p

var (
	a = "\q"
	b = "\x"
	c = "\xg"
	d = "\400"
	e = "\ud800 \U00110000"
	f = "\'"
	g = "abc
	h = "abc\
)

var syntax error x
