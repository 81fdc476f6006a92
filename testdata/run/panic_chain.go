// runfail

package main

type text string

type failure struct{ what string }

func (f failure) Error() string { return "failure: " + f.what }

func main() {
	defer func() { panic(text("fourth\nline")) }()
	defer func() {
		recover()
		panic(2 + 3i)
	}()
	defer func() { panic(failure{"second\nline"}) }()
	panic("first")
}
