// runfail

package main

func main() {
	var s []int
	i := 3
	_ = s[i]
}
