// Byte slices: a tokenizer, a checksum, base-64, run lengths.
package main

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

func crc(table *[256]uint32, p []byte) uint32 {
	c := ^uint32(0)
	for _, b := range p {
		c = table[byte(c)^b] ^ c>>8
	}
	return ^c
}

func encode(dst, src []byte) int {
	n := 0
	for len(src) >= 3 {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		dst[n] = digits[v>>18&63]
		dst[n+1] = digits[v>>12&63]
		dst[n+2] = digits[v>>6&63]
		dst[n+3] = digits[v&63]
		n += 4
		src = src[3:]
	}
	return n
}

func lengths(dst, src []byte) []byte {
	for i := 0; i < len(src); {
		j := i + 1
		for j < len(src) && j-i < 255 && src[j] == src[i] {
			j++
		}
		dst = append(dst, byte(j-i), src[i])
		i = j
	}
	return dst
}

func words(p []byte) (n int) {
	in := false
	for _, b := range p {
		letter := 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
		if letter && !in {
			n++
		}
		in = letter
	}
	return n
}

func main() {
	var table [256]uint32
	for i := range table {
		c := uint32(i)
		for k := 0; k < 8; k++ {
			if c&1 != 0 {
				c = c>>1 ^ 0xedb88320
			} else {
				c >>= 1
			}
		}
		table[i] = c
	}
	data := make([]byte, 300000)
	x := uint32(1)
	for i := range data {
		x = x*1664525 + 1013904223
		data[i] = byte(x >> 24 & 0x7f)
	}
	out := make([]byte, len(data)*4/3+4)
	var rl []byte
	total := 0
	for r := 0; r < 60; r++ {
		total += int(crc(&table, data) & 0xff)
		n := encode(out, data)
		rl = lengths(rl[:0], out[:n])
		total += words(data) + len(rl)
		data[r]++
	}
	println(total)
}
