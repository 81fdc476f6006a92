// tree

package p

type T struct { a int; b int }
type U struct { a int; }
type I interface { m(); n() }
type J interface { m(); }
var ( a = 1; b = 2 )
var ( c = 3; )
func f() { x; y; }
func g() { if a { b } ; c }
func h() { switch { case a: b; case c: d } }
var d = f(
	1,
	2,
)
var e = T{
	1,
}
func i(
	a int,
	b int,
) {
}
