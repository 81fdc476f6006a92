// escape -m

package main

type C interface{ Close() error }

type T struct{}

func (*T) Close() error { return nil }

//go:noinline
func open() C { return &T{} }

func main() {
	c := open()
	defer c.Close()
	go c.Close()
	var d C = &T{}
	defer d.Close()
}
