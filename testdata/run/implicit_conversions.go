// run

// Values that change their type on the way to a variable, in every kind of statement.

package main

type B bool
type E interface{ Error() string }
type err string

func (e err) Error() string { return string(e) }

func two() (int, err)       { return 7, "two" }
func pair() (any, E)        { return two() }
func named() (x any, e error) { x, e = two(); return }

var ga, gb any = 7, err("two")
var gc, gd E = err("c"), err("d")

type S struct {
	f any
	e error
}

func index(m map[string]int, k string) (v any, ok B) {
	v, ok = m[k]
	return
}

func assert(x any) (s any, ok B) {
	s, ok = x.(string)
	return
}

func receive(c chan int) (v any, ok B) {
	v, ok = <-c
	return
}

func swap(a, b any) (any, any) {
	a, b = b, a
	return a, b
}

func classify(x any, n int, e error) string {
	switch x {
	case n:
		return "n"
	case e:
		return "e"
	case "s", 1.5:
		return "constant"
	case nil:
		return "nil"
	}
	return "other"
}

func compare(n int, x any) string {
	switch n {
	case x:
		return "same"
	case 3:
		return "three"
	}
	return "different"
}

func main() {
	println(ga.(int), gb.(err), gc.Error(), gd.Error())
	a, b := pair()
	println(a.(int), b.Error())
	c, d := named()
	println(c.(int), d.Error())
	var s S
	s.f, s.e = two()
	println(s.f.(int), s.e.Error())
	v, ok := index(map[string]int{"a": 1}, "a")
	println(v.(int), ok)
	v, ok = index(nil, "a")
	println(v.(int), ok)
	v, ok = assert("x")
	println(v.(string), ok)
	v, ok = assert(1)
	println(v.(string), ok)
	x, y := swap(1, "y")
	println(x.(string), y.(int))
	println(classify(3, 3, nil), classify(err("q"), 3, err("q")), classify("s", 0, nil),
		classify(1.5, 0, nil), classify(nil, 0, err("")), classify(true, 0, nil))
	println(compare(1, 1), compare(3, 1), compare(2, "2"))
	var k, e any
	for k, e = range []string{"p", "q"} {
		println(k.(int), e.(string))
	}
	for k = range map[string]bool{"m": true} {
		println(k.(string))
	}
	var arr [3]int
	i := 0
	for arr[i], i = range []int{2, 1, 0} {
	}
	println(arr[0], arr[1], arr[2], i)
	for k = range 2 {
		println(k.(int))
	}
	var u8 uint8
	for u8 = range 3 {
	}
	println(u8)
	func() {
		defer func(x any, e error) { println(x.(int), e.Error()) }(two())
	}()
}
