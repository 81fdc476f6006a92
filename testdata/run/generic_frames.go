// run

// Functions of instances are written f[...], whatever the type arguments are.

package main

import (
	"fmt"
	"runtime"
)

type box[T any] struct{ v T }

//go:noinline
func (b *box[T]) pointer() { where() }

//go:noinline
func (b box[T]) value() { where() }

//go:noinline
func call[T any](x T) {
	func() { where() }()
	(&box[box[T]]{}).pointer()
	box[int]{}.value()
	f := (&box[map[string][]T]{}).pointer
	f()
	f = box[T]{}.value
	f()
}

//go:noinline
func where() {
	var pcs [10]uintptr
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs[:])])
	for {
		f, more := frames.Next()
		if f.Function[:5] != "main." {
			break
		}
		fmt.Print(f.Function, ":", f.Line, " ")
		if !more {
			break
		}
	}
	fmt.Println()
}

func name() func() string {
	return func() string {
		pc, _, _, _ := runtime.Caller(0)
		return runtime.FuncForPC(pc).Name()
	}
}

//go:noinline
func first[T any](x T) func() string { return name() }

//go:noinline
func second[T any](x T) (a, b func() string) {
	a = name()
	b = name()
	return
}

func main() {
	call(1)
	call("")
	call(box[[]int]{})
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())

	// The same literal in two functions, and twice in one.
	a, b := second(1)
	c, d := second("")
	fmt.Println(first(1)(), first("")(), a(), b(), c(), d())
}
