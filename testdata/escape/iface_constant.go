// escape -m

package main

var sink any

//go:noinline
func keep(x any) { sink = x }

type Path string

func main() {
	const c = 1 << 16
	keep(c)
	keep("text")
	keep('a')
	keep(1.5)
	keep(float32(1.5))
	keep(uint8(7))
	keep(true)
	keep(Path("/"))
	keep(1 + 2i)
	keep("012345678901234567890123456789012345678901234567890123456789012345678901234567890")
	keep(1e100)
}
