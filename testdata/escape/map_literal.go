// escape -m

package main

type K struct{ a int }

func main() {
	n := 1
	m := map[string]*int{"a": &n}
	println(len(m), len(map[K]bool{}))
}
