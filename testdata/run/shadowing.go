// run

package main

import "fmt"

var x = "package"

func f() (x int, err error) {
	x = 1
	if x := 2; x > 1 {
		x := x + 1
		_ = x
		return x, nil
	}
	return
}

type int32 string

func main() {
	fmt.Println(x)
	x := x + "!"
	fmt.Println(x)
	{
		x := 5
		x++
		fmt.Println(x)
	}
	fmt.Println(x)
	fmt.Println(f())
	a, err := f()
	b, err := f()
	fmt.Println(a, b, err)
	var y int32 = "shadowed type"
	len := func(s string) int { return 42 }
	fmt.Println(y, len("x"))
	true := false
	fmt.Println(true)
	if n, err := f(); err == nil && n > 0 {
		fmt.Println(n)
	} else if m := n * 2; m > 0 {
		fmt.Println(m)
	}
}
