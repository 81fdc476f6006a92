// run

package main

// What recover gives back for values of all kinds, and panics in deferred calls.

import "fmt"

type number int

type pair struct{ a, b int }

func (p pair) Error() string { return fmt.Sprint("pair ", p.a, p.b) }

func try(name string, f func()) {
	defer func() {
		r := recover()
		fmt.Printf("%s: %T %v\n", name, r, r)
	}()
	f()
	fmt.Println("not reached")
}

func main() {
	var m map[string]int
	var p *pair
	var s []int
	var e error
	var f func()
	var any3 any = 3
	zero := 0
	i, j := 5, -1
	try("int", func() { panic(3) })
	try("defined", func() { panic(number(4)) })
	try("string", func() { panic("text") })
	try("struct", func() { panic(pair{1, 2}) })
	try("nil", func() { panic(nil) })
	try("nil map", func() { m["a"] = 1 })
	try("nil pointer", func() { fmt.Println(p.a) })
	try("nil interface", func() { _ = e.Error() })
	try("nil func", func() { f() })
	try("index", func() { fmt.Println(s[i]) })
	try("negative index", func() { fmt.Println("abc"[j]) })
	try("slice", func() { fmt.Println("abc"[i:]) })
	try("slice order", func() { fmt.Println(make([]int, 9)[i:zero+2]) })
	try("slice3", func() { fmt.Println(make([]int, 9)[1:2:i*2]) })
	try("divide", func() { fmt.Println(i / zero) })
	try("shift", func() { fmt.Println(1 << j) })
	try("make", func() { s = make([]int, j) })
	try("array", func() { fmt.Println([4]int(make([]int, 3))) })
	try("assertion", func() { fmt.Println(any3.(string)) })
	try("missing method", func() { fmt.Println(any3.(error)) })
	try("unhashable", func() { fmt.Println(map[any]int{[]int{1}: 2}) })
	try("uncomparable", func() { fmt.Println(any(m) == any(m)) })
}
