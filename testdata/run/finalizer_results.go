// run

// Finalizers may have results, of any size, and take interfaces.

package main

import (
	"fmt"
	"runtime"
	"time"
)

type object struct {
	n    int
	next *object
}

func (o *object) String() string { return fmt.Sprint("object ", o.n) }

var calls [8]int

//go:noinline
func set() {
	for i := range 8 {
		o := &object{n: i}
		switch i {
		case 0:
			runtime.SetFinalizer(o, func(o *object) (r [20]int) { calls[o.n]++; r[o.n] = 1; return })
		case 1:
			runtime.SetFinalizer(o, func(o *object) (a, b string, c []int) { calls[o.n]++; return "a", "b", nil })
		case 2:
			runtime.SetFinalizer(o, func(o fmt.Stringer) ([3]string, error) {
				if o.String() == "object 2" {
					calls[2]++
				}
				return [3]string{}, nil
			})
		case 3:
			runtime.SetFinalizer(o, func(o any) ([9]byte, [5]int, float64, complex128) {
				calls[o.(*object).n]++
				return [9]byte{}, [5]int{1}, 2, 3
			})
		case 4:
			runtime.SetFinalizer(o, func(o *object) (a, b, c, d float64, e int) { calls[o.n]++; return 1, 2, 3, 4, 5 })
		case 5:
			runtime.SetFinalizer(o, func(o any) { calls[o.(*object).n]++ })
		case 6:
			runtime.SetFinalizer(o, func(o *object) (struct{ a, b, c, d, e *object }, int) {
				calls[o.n]++
				return struct{ a, b, c, d, e *object }{a: o}, 1
			})
		case 7:
			runtime.SetFinalizer(o, func(o fmt.Stringer) (int, int, int, int) { calls[len(o.String())-1]++; return 1, 2, 3, 4 })
		}
	}
}

//go:noinline
func four(x float64) (a, b, c, d float64) { return x, x + 1, x + 2, x + 3 }

func main() {
	set()
	for range 50 {
		runtime.GC()
		time.Sleep(time.Millisecond)
		if calls == [8]int{1, 1, 1, 1, 1, 1, 1, 1} {
			break
		}
	}
	fmt.Println(calls)
	for i := range 20 { // results that nobody took are in nobody's way
		o := &object{n: i}
		runtime.SetFinalizer(o, func(o *object) (a, b, c, d float64) { return four(float64(o.n)) })
	}
	for range 5 {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	fmt.Println(four(0.5))
}
