// run

package main

// runtime.Caller, Callers, CallersFrames and FuncForPC, through inlined calls.

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type T struct{}

func (T) value()    { where() }
func (*T) pointer() { where() }

func where() {
	pc, file, line, ok := runtime.Caller(1)
	for i := len(file) - 1; i >= 0; i-- {
		if file[i] == '/' {
			file = file[i+1:]
			break
		}
	}
	fmt.Println(runtime.FuncForPC(pc).Name(), file, line, ok)
}

func small() { where() }

func chain() []string {
	var pcs [16]uintptr
	n := runtime.Callers(1, pcs[:])
	frames := runtime.CallersFrames(pcs[:n])
	var names []string
	for {
		f, more := frames.Next()
		names = append(names, fmt.Sprint(f.Function, ":", f.Line))
		if !more || f.Function == "main.main" {
			return names
		}
	}
}

func contains(s, part string) bool {
	for i := 0; i+len(part) <= len(s); i++ {
		if s[i:i+len(part)] == part {
			return true
		}
	}
	return false
}

//go:noinline
func recursive(n int) []string {
	if n == 0 {
		return chain()
	}
	return append(recursive(n-1), "back")
}

func main() {
	where()
	small()
	T{}.value()
	new(T).pointer()
	func() { where() }()
	fmt.Println(recursive(2))
	_, _, _, ok := runtime.Caller(99)
	fmt.Println(ok)
	defer func() {
		recover()
		where()
		fmt.Println(contains(string(debug.Stack()), "main.main()"))
	}()
	var m map[int]int
	m[1] = 1
}
