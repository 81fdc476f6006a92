// escape -m

package main

func put(m map[*int]*int, k, v *int) { m[k] = v }

func main() {
	m := make(map[*int]*int)
	a, b := 1, 2
	put(m, &a, &b)
	for k := range m {
		println(*k)
	}
	delete(m, &a)
}
