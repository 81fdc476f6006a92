// run

package main

import "fmt"

func main() {
	s := "héllo, 世界\xff!"
	fmt.Println(len(s), s[1], s[1:3], s[:1]+s[3:])
	for i, r := range s {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
	b := []byte(s)
	b[0] = 'H'
	fmt.Println(string(b), len(b), s[0] == 'h')
	r := []rune(s)
	fmt.Println(len(r), string(r[7:9]), r[9])
	fmt.Println(string(rune(65)), string(rune(0x4e16)), string(rune(-1)), string(rune(0xd800)))
	fmt.Println("a" < "b", "a" < "aa", "b" > "aa", "" == "", "x" != "y")
	t := ""
	for i := 0; i < 5; i++ {
		t += string(rune('a'+i)) + "-"
	}
	fmt.Println(t)
	x, y, z := "a", "b", "c"
	fmt.Println(x+y+z+x+y, x+(y+z)+"lit")
	raw := `back\n
quote`
	fmt.Printf("%q %d\n", raw, len(raw))
}
