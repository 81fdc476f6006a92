// runfail

package main

import "runtime"

func main() {
	defer func() {
		defer func() { println(recover() == nil) }()
		println("deferred", recover() == nil)
	}()
	defer func() {
		defer func() { println(recover().(string)) }()
		panic("recovered, Goexit goes on")
	}()
	runtime.Goexit()
}
