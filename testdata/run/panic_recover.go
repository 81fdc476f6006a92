// run

package main

import (
	"errors"
	"fmt"
	"runtime"
)

func try(name string, f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(runtime.Error); ok {
			fmt.Println(name, "runtime error:", e.Error())
			return
		}
		fmt.Printf("%s %T %v\n", name, r, r)
	}()
	f()
	fmt.Println(name, "no panic")
}

type T struct{ x, y int }

func named() (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	n = 5
	panic("oops")
}

func nested() {
	defer func() {
		fmt.Println("outer", recover())
	}()
	defer func() {
		defer func() { fmt.Println("inner", recover()) }()
		panic("second")
	}()
	panic("first")
}

func repanic() {
	defer func() { fmt.Println("finally", recover()) }()
	defer func() { panic(fmt.Sprint("again ", recover())) }()
	panic("once")
}

func helper() any { return recover() }

func indirect() {
	defer func() { fmt.Println("direct", recover()) }()
	defer func() { fmt.Println("through helper", helper()) }()
	panic("p")
}

func main() {
	var s []int
	var m map[string]int
	var p *T
	var e any = "str"
	var null any
	i, z := 5, 0
	arr := [3]int{}
	try("index", func() { _ = s[i] })
	try("index2", func() { arr[i%6] = 1 })
	try("neg", func() { _ = arr[z-1] })
	try("slice", func() { _ = s[1:i] })
	try("slice2", func() { _ = arr[i-2 : z+1] })
	try("slice3", func() { _ = s[0:0:i] })
	try("string", func() { _ = "abc"[i:] })
	try("map", func() { m["a"] = 1 })
	try("nil", func() { p.x = 1 })
	try("div", func() { _ = i / z })
	try("mod", func() { _ = i % z })
	try("assert", func() { _ = e.(int) })
	try("assert2", func() { _ = null.(int) })
	try("assert3", func() { _ = e.(fmt.Stringer) })
	try("assert4", func() { _ = null.(fmt.Stringer) })
	try("make", func() { _ = make([]int, z-1) })
	try("make2", func() { _ = make([]int, 2, i-4) })
	try("custom", func() { panic(errors.New("custom")) })
	try("value", func() { panic(T{1, 2}) })
	try("compare", func() { _ = any(s) == any(s) })
	try("hash", func() { _ = map[any]int{s: 1} })
	try("shift", func() { _ = 1 << (z - 1) })
	try("toarray", func() { _ = [4]int(s) })
	try("nilfunc", func() { var f func(); f() })
	try("nilpanic", func() { panic(nil) })
	try("none", func() {})
	fmt.Println(named())
	nested()
	repanic()
	indirect()
	fmt.Println(recover())
}
