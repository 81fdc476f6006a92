// Large structs by value: in arrays, maps, channels, interfaces, as results.
package main

type block struct {
	data [32]int64
	id   int
}

//go:noinline
func next(b block) block {
	b.id++
	b.data[b.id&31] += int64(b.id)
	return b
}

type holder interface{ sum() int64 }

func (b block) sum() (s int64) {
	for _, v := range b.data {
		s += v
	}
	return s
}

func main() {
	total := int64(0)
	var b block
	for i := 0; i < 2000000; i++ {
		b = next(b)
	}
	m := map[int]block{}
	for i := 0; i < 300000; i++ {
		k := i % 100
		v := m[k]
		v.id += i
		v.data[k&31]++
		m[k] = v
	}
	c := make(chan block, 8)
	for i := 0; i < 300000; i++ {
		b.id = i
		c <- b
		if i&7 == 7 {
			for j := 0; j < 8; j++ {
				v := <-c
				total += int64(v.id)
			}
		}
	}
	var h holder
	for i := 0; i < 300000; i++ {
		b.data[3] = int64(i)
		h = b
		total += h.sum()
	}
	for _, v := range m {
		total += int64(v.id)
	}
	println(total)
}
