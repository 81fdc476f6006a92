// escape -m=2

// Ways out of nested ranges over functions: to loops further out, to labels, back to the function.
package main

type seq func(yield func(int) bool)

func outer(s seq) int {
	n := 0
outer:
	for i := range s {
		for j := range s {
			if i == j {
				continue outer
			}
			if j > 10 {
				break outer
			}
			n += j
		}
	}
	return n
}

func plain(s seq) (n int) {
	for i := range s {
		for j := range s {
			n += i * j
		}
	}
	return n
}

func deep(s seq) (string, bool) {
loop:
	for k := range 3 {
		for i := range s {
			for j := range s {
				switch {
				case i < j:
					return "less", true
				case i == j+k:
					continue loop
				case i == j+2*k:
					goto done
				case i > 100:
					break loop
				}
			}
		}
	}
done:
	return "", false
}

func main() {}
