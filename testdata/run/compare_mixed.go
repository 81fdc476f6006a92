// run

// Comparisons of interfaces with values, of nil, of named with unnamed types.

package main

type E struct{ s string }

func (e E) Error() string { return e.s }

type Code int

func (c Code) Error() string { return "code" }

type B bool
type F func()
type Ch chan int
type RO <-chan int

func main() {
	var err error = E{"x"}
	println(err == E{"x"}, err == E{"y"}, E{"x"} == err, err != nil)
	err = Code(3)
	println(err == Code(3), err == Code(4), err == E{"x"})
	var any1, any2 any = 1, 1
	println(any1 == any2, any1 == 1, any1 == int8(1), 1 == any1, any1 == "1")
	var p *int
	any1 = p
	println(any1 == nil, any1 == (*int)(nil), p == nil)
	var b B = 1 < 2
	c := b == true && !(b == (2 < 1))
	println(b, c, b != B(c))
	ch := make(Ch)
	var ro <-chan int = ch
	var nro RO = RO((chan int)(ch))
	println(ro == ch, nro == ro, ch == nil)
	var f F
	println(f == nil, f != nil)
	x, y := [2]any{1, "a"}, [2]any{1, "a"}
	println(x == y, struct{ a any }{1} == struct{ a any }{1.0})
	defer func() {
		r := recover()
		println(r.(error).Error())
	}()
	any1, any2 = []int{1}, []int{1}
	println(any1 == any2)
}
