// run

// Capacities of []byte(s) and []rune(s): of constants, in frames, of size classes.
package main

var sink []byte
var sinkr []rune
var s1 = "abcdefghijk"

//go:noinline
func f(s string) []byte { return []byte(s) }

//go:noinline
func r(s string) []rune { return []rune(s) }

//go:noinline
func local(s string) int { b := []byte(s); b = append(b, 'x'); return cap(b) }

//go:noinline
func local2(s string) (int, int) { b := []byte(s); return len(b), cap(b) }

//go:noinline
func local3(s string) (int, int) {
	b := []byte(s)
	if len(b) > 0 {
		b[0] = 1
	}
	return len(b), cap(b)
}

//go:noinline
func localr(s string) int { b := []rune(s); return cap(b) }

func main() {
	long := ""
	for i := 0; i < 70; i += 7 {
		println(len(long), cap(f(long)), cap(r(long)), local(long), localr(long))
		println(local2(long))
		println(local3(long))
		long += "1234567"
	}
	sink = []byte("const")
	println(cap(sink), cap([]byte("hello")))
	s := s1
	sink = []byte(s)
	println(cap(sink))
}
