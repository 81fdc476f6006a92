// tokens

package p

import "fmt"

const (
	a, b = 0, 123_456
	c    = 0x1F + 0X_f + 0b101 + 0o17 + 017 + 0O7 + 0B1
	d    = 1.5 + .5 + 1. + 1e10 + 1E-5 + 0x1.8p3 + 0x.8P-1 + 1_0.2_5e+1_0
	e    = 1i + 2.5i + 0x1i + 09i
	f    = 'a' + '\n' + '\x41' + '\101' + '\u00e9' + '\U0001F600' + '\'' + '\\' + 'é'
	g    = "" + "a\tb\"" + `raw "\n` + `
two lines` + "世界"
)

var ünïcode, _x1, 世界, a٣ = 1, 2, 3, 4

type i interface{ ~int | string }

func h(x ...int) (y struct{}) {
	x[0] += 1; x[0] -= 2; x[0] *= 3; x[0] /= 4; x[0] %= 5
	x[0] &= 1; x[0] |= 2; x[0] ^= 3; x[0] <<= 4; x[0] >>= 5; x[0] &^= 6
	x[0]++; x[0]--
	_ = 1 + 2 - 3*4/5%6&7|8^9<<10>>11&^12
	_ = a && b || !c == d != e < f <= g > h >= i
	c <- 1
	d := <-c
	_ = ^d
	_ = x[a:b]
	g(x...)
	_ = map[int]chan bool{1: nil}
	for i := range x {
		if i == 1 { continue } else { break }
	}
	switch { case a: fallthrough; default: goto L }
	select {}
	defer f(); go f()
L:
	return
}
