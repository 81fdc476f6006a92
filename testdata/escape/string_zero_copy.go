// escape -m

package main

func sum(b []byte) (n int) {
	for _, c := range b {
		n += int(c)
	}
	return
}

//go:noinline
func zero(b []byte) { b[0] = 0 }

func main() {
	s := string(rune(len("x")))
	println(sum([]byte(s)))
	zero([]byte(s))
	b := []byte("const")
	println(len(b))
	println(string(append([]byte(s), 'x')))
}
