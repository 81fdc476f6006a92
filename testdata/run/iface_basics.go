// run

package main

import (
	"errors"
	"fmt"
)

type shape interface {
	area() float64
	name() string
}
type square struct{ side float64 }
type circle struct{ r float64 }

func (s square) area() float64  { return s.side * s.side }
func (square) name() string     { return "square" }
func (c *circle) area() float64 { return 3 * c.r * c.r }
func (*circle) name() string    { return "circle" }

type namer interface{ name() string }

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int8:
		return fmt.Sprintf("some int %v", x)
	case string:
		return "string " + x
	case shape:
		return "shape " + x.name()
	case error:
		return "error " + x.Error()
	case func() int:
		return fmt.Sprint("func ", x())
	case []int:
		return fmt.Sprint("ints ", len(x))
	default:
		return fmt.Sprintf("other %T", x)
	}
}

func main() {
	shapes := []shape{square{2}, &circle{1}, &square{3}}
	for _, s := range shapes {
		fmt.Println(s.name(), s.area())
	}
	for _, v := range []any{nil, 1, int8(2), "s", square{1}, &circle{2}, errors.New("e"), func() int { return 4 }, []int{1, 2}, 1.5, struct{}{}, map[string]int{}} {
		fmt.Println(describe(v))
	}
	var s shape = square{2}
	sq, ok := s.(square)
	fmt.Println(sq, ok)
	_, ok = s.(*circle)
	fmt.Println(ok)
	n := s.(namer)
	fmt.Println(n.name())
	var null shape
	_, ok = null.(namer)
	fmt.Println(ok, null == nil)
	var p *circle
	s = p
	fmt.Println(s == nil, s.name())
	var a, b any = 1, 1
	fmt.Println(a == b, a == any(int64(1)), a != nil, s == shape(p), shapes[0] == shape(square{2}))
}
