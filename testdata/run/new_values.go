// run

// new of a value, of every kind and in every place.
package main

import "fmt"

type T struct{ a, b int }
type N int
type I interface{ m() int }

func (n N) m() int { return int(n) }

type P struct {
	age  *int
	name *string
	t    *T
}

func g[X any](x X) *X { return new(x) }
func two() (int, string) { return 1, "a" }

var global = new(fmt.Sprint("x", 1))
var chain = new(new(new(3)))

const c = 1 << 3

func main() {
	p := P{age: new(42), name: new("bob"), t: new(T{1, 2})}
	fmt.Println(*p.age, *p.name, *p.t, *global, ***chain)
	fmt.Printf("%T %T %T %T %T %T\n", new(1), new(1.5), new('a'), new(2i), new("s"), new(1 == 1))
	fmt.Printf("%T %T %T\n", new(N(3)), new(c), new([]int{1}))
	fmt.Println(*g(5), *g("q"), *g(T{3, 4}))
	x := 7
	q := new(x)
	*q++
	fmt.Println(x, *q)
	var i I = N(4)
	r := new(i)
	fmt.Println((*r).m())
	var e any = new(func() int { return 9 })
	fmt.Println((*e.(*func() int))())
	s := []*int{new(1), new(x), new(x + 1)}
	for _, v := range s {
		fmt.Print(*v, " ")
	}
	m := map[string]*bool{"a": new(true), "b": new(false)}
	fmt.Println(*m["a"], *m["b"])
	func() {
		defer fmt.Println(*new("deferred"))
	}()
	ch := make(chan *int, 1)
	ch <- new(len("four"))
	fmt.Println(*<-ch)
	var pf *float64 = new(2.0)
	fmt.Println(*pf, *new(x*2), *new(-x), *new(<-func() chan int { c := make(chan int, 1); c <- 5; return c }()))
	switch y := new(x); {
	case *y == 7:
		fmt.Println("seven")
	}
	var arr [3]int
	pa := new(arr)
	pa[1] = 5
	fmt.Println(arr, *pa)
	np := new((*int)(nil))
	fmt.Println(*np == nil)
	if z := new(m["a"]); *z != nil {
		fmt.Println(**z)
	}
}
