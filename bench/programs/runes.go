// Strings by rune: iteration, conversion, counting.
package main

func main() {
	const sample = "Grüße, Jürgen ❤ — the quick brown fox jumps over the lazy dog: 日本語テキスト. "
	s := ""
	for i := 0; i < 12; i++ {
		s += sample
	}
	total := 0
	for r := 0; r < 10000; r++ {
		vowels := 0
		for i, c := range s {
			switch c {
			case 'a', 'e', 'i', 'o', 'u', 'ü':
				vowels++
			}
			if c > 127 {
				total += i & 1
			}
		}
		total += vowels
		if r%10 == 0 {
			rs := []rune(s)
			for i, j := 0, len(rs)-1; i < j; i, j = i+1, j-1 {
				rs[i], rs[j] = rs[j], rs[i]
			}
			total += len(string(rs))
		}
	}
	println(total)
}
