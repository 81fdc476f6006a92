// run

package main

import "fmt"

func main() {
	for _, s := range []string{"\x80", "a\xc3", "\xe4\xb8", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80", "ok\xf0\x9f\x98\x80"} {
		for i, r := range s {
			fmt.Printf("%d:%U ", i, r)
		}
		fmt.Printf("%x %q\n", []rune(s), s)
	}
	fmt.Println(string([]rune{0xfffd, 0x10ffff, 0x110000, -5, 'x'}) == "\ufffd\U0010ffff\ufffd\ufffdx")
}
