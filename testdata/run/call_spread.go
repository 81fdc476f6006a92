// run

// One call gives all arguments of another; the callee is evaluated first.

package main

type T struct{ name string }

func (t T) show(a int, b string)     { println(t.name, a, b) }
func (t *T) rest(a int, more ...any) { println(t.name, a, len(more)) }
func two() (int, string)             { println("two"); return 1, "x" }
func three() (int, string, bool)     { return 1, "x", true }
func fun() func(int, string) {
	println("fun")
	return func(a int, b string) { println("called", a, b) }
}
func mk(name string) T { println("mk", name); return T{name} }
func sum(xs ...int) (s int, n int) {
	for _, x := range xs {
		s += x
	}
	return s, len(xs)
}
func pair() (a, b int)        { return 3, 4 }
func rec(a, b any) (any, any) { return b, a }
func ret() (any, error)       { return two2() }
func two2() (int, error)      { return 7, nil }

func main() {
	fun()(two())
	mk("m").show(two())
	t := T{"t"}
	t.rest(three())
	println(sum(pair()))
	println(sum(sum(pair())))
	a, b := rec(rec(1, "s"))
	println(a.(int), b.(string))
	v, err := ret()
	println(v.(int), err == nil)
	s := append([]int{}, func() int { return 5 }())
	println(len(s), max(pair()), complex(1, 2) == 1+2i)
	var x any
	var e error
	x, e = two2()
	println(x.(int), e == nil)
	T.show(T{"e"}, 2, "y")
	(*T).rest(&t, 3)
	f := (*T).show
	f(&t, 4, "z")
	defer t.show(two())
	defer fun()(two())
	t.name = "changed"
}
