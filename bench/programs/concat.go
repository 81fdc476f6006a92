// Building strings: concatenation, byte slices, conversions.
package main

func itoa(n int) string {
	if n == 0 {
		return "0"
	}
	var buf [20]byte
	i := len(buf)
	for n > 0 {
		i--
		buf[i] = byte('0' + n%10)
		n /= 10
	}
	return string(buf[i:])
}

func line(i int) string {
	return "key" + itoa(i) + "=" + itoa(i*7) + ";"
}

func main() {
	total := 0
	for r := 0; r < 20; r++ {
		s := ""
		for i := 0; i < 2000; i++ {
			s += itoa(i)
		}
		total += len(s)
		var b []byte
		for i := 0; i < 50000; i++ {
			b = append(b, line(i)...)
		}
		total += len(string(b))
	}
	println(total)
}
