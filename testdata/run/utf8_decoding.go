// run

// All strings of up to five bytes that are special in UTF-8, by range, []rune and string: sums over what comes out.
package main

import "fmt"

var bytes = []byte{0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xee,
	0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xfe, 0xff}

type sums struct{ runes, indices, lists, back uint64 }

func mix(h *uint64, v int) { *h = (*h ^ uint64(v)) * 0x100000001b3 }

func (s *sums) add(text string) {
	n := 0
	for i, r := range text {
		mix(&s.runes, int(r))
		mix(&s.indices, i)
		n++
	}
	list := []rune(text)
	if len(list) != n {
		panic(text)
	}
	for _, r := range list {
		mix(&s.lists, int(r))
	}
	for _, b := range []byte(string(list)) {
		mix(&s.back, int(b))
	}
}

func (s *sums) all(prefix []byte, n int) {
	if n == 0 {
		s.add(string(prefix))
		return
	}
	for _, b := range bytes {
		s.all(append(prefix, b), n-1)
	}
}

func main() {
	for n := range 5 {
		var s sums
		s.all(nil, n)
		fmt.Println(n, s)
	}
	var s sums
	for _, lead := range bytes[12:] {
		for _, second := range bytes {
			s.all([]byte{'a', lead, second}, 2)
		}
	}
	fmt.Println(s)
	h := uint64(0)
	for r := rune(-5); r < 0x110010; r++ {
		text := string([]rune{r})
		if text != string(r) {
			panic(r)
		}
		for _, b := range []byte(text) {
			mix(&h, int(b))
		}
	}
	fmt.Println(h, []byte(string(rune(-1))), []byte(string([]rune{-1 << 31, 1<<31 - 1, 0xd800, 0xdfff, 0x110000})))
}
