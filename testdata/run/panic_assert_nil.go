// run

package main

import "fmt"

type A any
type S interface{ String() string }

func try(f func()) { defer func() { fmt.Println(recover()) }(); f() }

func main() {
	var e any
	var s S
	try(func() { fmt.Println(e.(A)) })
	try(func() { fmt.Println(e.(any)) })
	try(func() { fmt.Println(e.(S)) })
	try(func() { fmt.Println(e.(int)) })
	try(func() { fmt.Println(s.(A)) })
	try(func() { fmt.Println(s.(any)) })
	try(func() { fmt.Println(s.(S)) })
	try(func() { fmt.Println(s.(error)) })
	try(func() { fmt.Println(s.(interface{ String() string; M() })) })
	e = 5
	try(func() { fmt.Println(e.(A), e.(any)) })
	try(func() { fmt.Println(e.(S)) })
	v, ok := e.(A)
	fmt.Println(v, ok)
	var n A
	try(func() { fmt.Println(n.(A)) })
	try(func() { fmt.Println(n.(any)) })
	try(func() { fmt.Println(n.(int)) })
	try(func() { fmt.Println(n.(S)) })
}
