// escape -m

package main

func mx(a, b string) string { return max(a, b) }

func main() {
	s := string([]byte{byte(len(mx("a", "b")))})
	c := complex(1, float64(len(s)))
	var e any = real(c)
	println(min(s, "b"), e != nil)
}
