// runfail

package main

type st int

func (s st) String() string { return "stringer!" }

func main() {
	panic(st(3))
}
