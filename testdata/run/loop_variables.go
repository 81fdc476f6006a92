// run

package main

import "fmt"

func main() {
	var ps []*int
	var fs []func()
	for i := 0; i < 3; i++ {
		ps = append(ps, &i)
		fs = append(fs, func() { fmt.Print(i, " ") })
		if i == 1 {
			i += 0
			continue
		}
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	for _, f := range fs {
		f()
	}
	fmt.Println()
	for i, s := range []string{"a", "b"} {
		defer func() { fmt.Println("deferred", i, s) }()
	}
	for i := range 3 {
		fs[i] = func() { fmt.Print(i*i, " ") }
	}
	for _, f := range fs {
		f()
	}
	fmt.Println()
	n := 0
	for i := 0; i < 10; i++ {
		f := func() { i++ }
		f()
		n++
	}
	fmt.Println(n)
	for range 2 {
		fmt.Print("x")
	}
	var k int8
	for k = range 3 {
	}
	fmt.Println(k)
	for i := range int64(2) {
		fmt.Printf("%T ", i)
	}
	fmt.Println()
}
