// runfail

package main

func main() {
	var a any = 1
	println(a.(string))
}
