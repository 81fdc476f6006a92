// errors -e

package p

type A
type B =
type C [
type D []
type E [2]
type F map
type G map[int
type H map[int]
type I chan
type J <-chan
type K <-int
type L *
type M func
type N [1,]int
type O [...
type P p.
type Q x[]
type R chan<-
