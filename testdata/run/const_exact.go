// run

package main

import "fmt"

const (
	big   = 1 << 100
	small = big >> 98
	third = 1.0 / 3
	huge  = 1e300 * 1e300 / 1e300
)

type weekday int

const (
	sunday weekday = iota
	monday
	_
	wednesday
)

const (
	a, b = iota, iota * 10
	c, d
	e, f
)

const (
	kb = 1 << (10 * (iota + 1))
	mb
	gb
)

func (d weekday) String() string { return [...]string{"Sun", "Mon", "Tue", "Wed"}[d] }

func main() {
	fmt.Println(small, third*3 == 1, huge)
	fmt.Println(sunday, monday, wednesday, a, b, c, d, e, f)
	fmt.Println(kb, mb, gb, big/gb>>70)
	const s = "constant" + " " + "string"
	fmt.Println(s, len(s), s[3], 'a'+1, "x" < "y")
	fmt.Println(0x1p-2, 0b101, 0o17, 1_000_000, '\x41', '\u00e9', 0x1.8p1)
	const r rune = 'z'
	var x uint8 = 'a'
	fmt.Println(r, x, string(r))
	fmt.Println(5/2, 5.0/2, 5/2.0, -5/2, 7%3, -7%3, 1<<3|1)
}
