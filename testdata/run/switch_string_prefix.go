// run

// String constants of all lengths, told apart by their first bytes, the last, or only in the middle.
package main

func which(s string) int {
	switch s {
	case "":
		return 1
	case "a", "b":
		return 2
	case "\x00", "\xff":
		return 3
	case "ab", "ba", "\x00\x00":
		return 4
	case "abc", "abd", "bbc", "acc":
		return 5
	case "push", "pusj", "jump", "é3":
		return 6
	case "abcde", "abcdf", "bbcde", "abXde":
		return 7
	case "abcdef", "abcdeg", "abXdef":
		return 8
	case "abcdefg", "abcdefh", "abcXefg":
		return 9
	case "abcdefgh", "abcdefgi", "\xff\xff\xff\xff\xff\xff\xff\xff":
		return 10
	case "abcdefghi", "abcdefghj", "Xbcdefghi":
		return 11
	case "abcdefghijklmnop", "abcdefghijklmnoq", "abcdefghXjklmnop":
		return 12
	case "a text that is longer than thirty-two bytes", "a text that is longer than thirty-two bites":
		return 13
	}
	return 0
}

func equal(s string) (n int) {
	if s == "" {
		n++
	}
	if s == "a" {
		n += 2
	}
	if "abc" == s {
		n += 4
	}
	if s != "abcdefghijklmnop" {
		n += 8
	}
	if s == "a text that is longer than thirty-two bytes" {
		n += 16
	}
	return n
}

func main() {
	words := []string{"", "a", "b", "c", "\x00", "\xff", "ab", "ba", "bb", "\x00\x00", "\x00a", "abc", "abd",
		"bbc", "acc", "bcc", "push", "pusj", "pusk", "jump", "é3", "abcde", "abcdf", "bbcde", "abXde", "abYde",
		"abcdef", "abcdeg", "abXdef", "abYdef", "abcdefg", "abcdefh", "abcXefg", "abcYefg", "abcdefgh",
		"abcdefgi", "\xff\xff\xff\xff\xff\xff\xff\xff", "abcdefghi", "abcdefghj", "Xbcdefghi", "Ybcdefghi",
		"abcdefghijklmnop", "abcdefghijklmnoq", "abcdefghXjklmnop", "abcdefghYjklmnop",
		"a text that is longer than thirty-two bytes", "a text that is longer than thirty-two bites",
		"a text that is longer than thirty-two bits!"}
	for _, w := range words {
		println(which(w), equal(w), which(w+"x"), which("x"+w))
	}
	long := "abcdefghijklmnop"
	for i := range long {
		println(which(long[:i]), which(long[i:]), equal(long[:i]))
	}
}
