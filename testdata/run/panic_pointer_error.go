// runfail

package main

type pe struct{}

func (*pe) Error() string { return "pointer error" }

func main() {
	panic(&pe{})
}
