// errors -e
package main

import "fmt"

type T struct{ x int }

func (T) m() {}

type S[P any] struct{}

func f() T { return T{} }

func main() {
	fmt.Println = nil
	T.m = nil
	f().x = 1
	f().m = nil
	map[int]T{}[1].x = 2
	var t T
	t.m = nil
	S[int].y = 1
	fmt.Println++
	t.m, fmt.Println = nil, nil
	for t.m = range []int{} {
	}
	f().x++
	f().x += 1
	map[int]T{}[1].x++
	"a"[0] = 1
	(f().x) = 2
	nil = 1
	int = 2
	main = nil
	1 = 2
	len = 3
}
