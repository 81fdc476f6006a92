// run

// Strings of all short lengths that differ at each place, by bytes below and above 127.
package main

func order(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	case a <= b && a >= b && a == b:
		return 0
	}
	return 9
}

func main() {
	const base = "\x00az\x7f\x80\xff012345678901234567890123456789"
	sum := 0
	for n := 0; n < 36; n++ {
		for i := 0; i < n; i++ {
			b := []byte(base[:n])
			for _, c := range []byte{0, 1, 'a', 0x7f, 0x80, 0xff} {
				b[i] = c
				s := string(b)
				sum = sum*3 + order(base[:n], s)
				if order(base[:n], s) != -order(s, base[:n]) {
					println("not opposite", n, i, c)
				}
				if c == base[i] != (order(s, base[:n]) == 0) {
					println("wrong", n, i, c)
				}
			}
		}
		for m := 0; m < 36; m++ {
			sum = sum*3 + order(base[:n], base[:m])
		}
		println(n, sum)
	}
}
