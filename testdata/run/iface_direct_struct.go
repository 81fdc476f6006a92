// run

// Structs that come down to one pointer fit in the word of an interface, empty fields or not.
package main

import "fmt"

type empty struct{}

type lead struct {
	e empty
	a [0]int
	p *int
}

type trail struct {
	p *int
	e empty
}

type nested struct {
	e empty
	l [1]lead
}

func (l lead) value() int   { return *l.p }
func (t trail) value() int  { return *t.p }
func (n nested) value() int { return *n.l[0].p }

type valuer interface{ value() int }

type function struct {
	a [0]func()
	f func() int
}

func (f function) value() int { return f.f() }

var static valuer = lead{p: new(7)}

func main() {
	x, y, z := 1, 2, 3
	list := []valuer{lead{p: &x}, trail{p: &y}, nested{l: [1]lead{{p: &z}}}, static, function{f: func() int { return x + 4 }}}
	for _, v := range list {
		switch v := v.(type) {
		case lead:
			fmt.Println("lead", *v.p, v.value())
		case trail:
			fmt.Println("trail", *v.p)
		case nested:
			fmt.Println("nested", *v.l[0].p)
		case function:
			fmt.Println("function", v.f(), v.value())
		}
		fmt.Println(v.value())
	}
	fmt.Println(any(lead{p: &x}) == any(lead{p: &x}), any(lead{p: &x}) == any(lead{p: &y}))
	m := map[any]int{lead{p: &x}: 5}
	fmt.Println(m[lead{p: &x}], m[trail{p: &x}])
	f := list[0].value
	x = 10
	fmt.Println(f())
}
