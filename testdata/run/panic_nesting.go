// run

package main

// Panics in deferred calls, recovered at different depths; what each deferred call sees.

import "fmt"

func replaced() {
	defer func() { fmt.Println("outer sees", recover()) }()
	defer func() { panic("second") }()
	panic("first")
}

func inner() {
	defer func() { fmt.Println("sees", recover()) }()
	defer func() {
		defer func() { fmt.Println("inside sees", recover()) }()
		panic("second")
	}()
	panic("first")
}

func helper() any { return recover() }

func indirect() {
	defer func() { fmt.Println("direct", recover()) }()
	defer func() {
		func() { fmt.Println("nested literal", recover()) }()
		fmt.Println("helper", helper())
	}()
	panic("kept")
}

func again() (r int) {
	defer func() {
		recover()
		r *= 2
	}()
	defer func() {
		e := recover()
		r = e.(int)
		panic(e)
	}()
	panic(21)
}

func normal() {
	defer func() { fmt.Println("nothing", recover()) }()
	defer func() {
		defer func() { fmt.Println("panic in normal return", recover()) }()
		panic("late")
	}()
}

func loop() (s string) {
	for i := range 3 {
		defer func() {
			if r := recover(); r != nil {
				s += fmt.Sprint(r, " by ", i, ";")
			}
			if i > 0 {
				panic(i)
			}
		}()
	}
	panic("start")
}

func main() {
	replaced()
	inner()
	indirect()
	fmt.Println(again())
	normal()
	fmt.Println(loop())
	fmt.Println(recover())
}
