// escape -m

package main

func f(_ *int, a *int, n int) int { return *a + n }
func g(*int)                      {}

func main() {
	x := 1
	f(&x, &x, 1)
	g(&x)
}
