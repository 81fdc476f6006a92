// errors -e

package p

const (
	a = 1, 2 3
	b
)

var (
	c int d
)

type (
	A int,
	B int
)

const 5 = 1

var (
	= 2
)

type (
	[]int
)

var d, 7 int
