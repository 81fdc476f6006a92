// escape -m

package main

func eq(x any, n int) bool { return x == any(n) }

func sw(x any, n int) bool {
	switch x {
	case n:
		return true
	}
	return false
}

func main() { println(eq(1, 2), sw(3, 4)) }
