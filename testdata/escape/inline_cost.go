// escape -m=2

package main

type T struct {
	a, b int
	s    []int
	m    map[string]int
}

func f1(t *T) int         { return t.a + t.b }
func f2(t *T, i int) int  { return t.s[i] }
func f3(t *T) (int, bool) { v, ok := t.m["x"]; return v, ok }
func f4(s []int) []int    { return s[0:len(s)] }
func f5(n int) (r int)    { r = n; r++; r += 2; return r }
func f6(x any) string {
	switch v := x.(type) {
	case string:
		return v
	case int:
		return "int"
	}
	return ""
}
func f7(n int) int {
	switch n {
	case 1, 2:
		return 3
	default:
		return 4
	}
}
func f8() func() int        { return func() int { return 1 } }
func f9(a, b string) string { return a + b + "x" }
func f10(t T) *int          { return &t.a }
func f11(t *T) *int         { return &t.b }
func f12() T                { return T{a: 1, s: []int{1, 2}} }
func f13() []int            { return []int{1, 2} }
func f14(n int) []int       { return make([]int, n) }
func f15() *T               { return new(T) }
func f16(n int) int64       { return int64(n) }
func f17(n int) byte        { return byte(n) }
func f18(s []byte) string   { return string(s) }
func f19(n int) {
	if n > 1 {
		panic("x")
	}
}
func f20(a []int, n int) []int { return append(a, n) }
func f21(a [3]int, i int) int  { return a[i] }
func f22(a *[3]int, i int) int { return a[i] }
func f23(a *[3]int) []int      { return a[:] }
func f24(p, q *int)            { *p, *q = *q, *p }
func f25(n int) (x, y int)     { x, y = n, n; return }
func f26(c chan int) int       { return <-c }
func f27(c chan int)           { c <- 1 }
func f28(f func(int) int) int  { return f(1) }
func f29(n int) (s int) {
	for i := 0; i < n; i++ {
		s += i
	}
	return
}
func f30(n int) (s int) {
	for i := range n {
		s += i
	}
	return
}

func main() {}
