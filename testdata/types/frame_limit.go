// errors -e
package main

type large struct {
	b [1500000000]byte
}

func (x large) f1() int {
	return 5
}

func f2(x large) int {
	return 5
}

func f3() (x large, i int) {
	return
}

func f4() {
	x := []int{1e9: 2}
	_ = x
}

func main() {}
