// escape -m

package main

func f(x any, s string) int {
	switch x {
	case 1, "a":
		return 1
	}
	switch {
	case len(s) > 3:
		return 2
	case s == "b":
		return 3
	}
	switch s {
	case "x":
		return 4
	}
	return 0
}

func main() { println(f(1, "b")) }
