// Bit tricks: population counts, sieves of bits, Gray codes, xorshift, hashing.
package main

func popcount(x uint64) (n int) {
	for ; x != 0; x &= x - 1 {
		n++
	}
	return n
}

func parallel(x uint64) int {
	x -= x >> 1 & 0x5555555555555555
	x = x&0x3333333333333333 + x>>2&0x3333333333333333
	x = (x + x>>4) & 0x0f0f0f0f0f0f0f0f
	return int(x * 0x0101010101010101 >> 56)
}

func reverse(x uint32) uint32 {
	x = x>>1&0x55555555 | x&0x55555555<<1
	x = x>>2&0x33333333 | x&0x33333333<<2
	x = x>>4&0x0f0f0f0f | x&0x0f0f0f0f<<4
	x = x>>8&0x00ff00ff | x&0x00ff00ff<<8
	return x>>16 | x<<16
}

func fnv(p []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, b := range p {
		h = (h ^ uint64(b)) * 1099511628211
	}
	return h
}

type set []uint64

func (s set) add(i uint)      { s[i/64] |= 1 << (i % 64) }
func (s set) has(i uint) bool { return s[i/64]>>(i%64)&1 != 0 }

func main() {
	x := uint64(88172645463325252)
	total := 0
	s := make(set, 1<<14)
	buf := make([]byte, 64)
	for i := 0; i < 3000000; i++ {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		total += parallel(x) + int(reverse(uint32(x))&3)
		if i&7 == 0 {
			total += popcount(x)
		}
		k := uint(x >> 44)
		if s.has(k) {
			total++
		}
		s.add(k)
		if i&63 == 0 {
			buf[i>>6&63]++
			total += int(fnv(buf) & 7)
		}
	}
	println(total)
}
