// runfail

package main

func main() {
	panic(struct{ a int }{1})
}
