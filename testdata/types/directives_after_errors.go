// errors -e
package main

type F func(int) (int, [...]int{struct{}{}})

//go:noinline

default:
	if b < 3 {
	}

func main() {}

type T struct {
	a int

func g() {
//go:noinline
	b int
}

//go:noinline
func h() {}
