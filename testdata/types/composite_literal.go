// errorcheck

// Composite literals.

package p


type P struct{ x, y int }
type N struct {
	P
	name string
	next *N
}
type Arr [3]int
type MP map[P]string

var i = 1

var (
	_ = P{1, 2}
	_ = P{1} // ERROR `too few values in struct literal of type P`
	_ = P{1, 2, 3} // ERROR `too many values in struct literal of type P`
	_ = P{x: 1}
	_ = P{x: 1, 2} // ERROR `mixture of field:value and value elements in struct literal`
	_ = P{1, y: 2} // ERROR `mixture of field:value and value elements in struct literal`
	_ = P{x: 1, x: 2} // ERROR `duplicate field name x in struct literal`
	_ = P{z: 1} // ERROR `unknown field z in struct literal of type P`
	_ = P{X: 1} // ERROR `unknown field X in struct literal of type P, but does have x`
	_ = P{"a", 2} // ERROR `cannot use "a" \(untyped string constant\) as int value in struct literal`
	_ = P{x: "a"} // ERROR `cannot use "a" \(untyped string constant\) as int value in struct literal`
	_ = P{1.5, 2} // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in struct literal \(truncated\)`
	_ = P{1: 1} // ERROR `invalid field name 1 in struct literal`
	_ = N{x: 1} // ERROR `unknown field x in struct literal of type N`
	_ = N{P: P{1, 2}}
	_ = N{next: &N{}}
	_ = N{next: {}} // ERROR `missing type in composite literal`
	_ = []int{1, 2, 3}
	_ = []int{0: 1, 2, 5: 3}
	_ = []int{1: 1, 1: 2} // ERROR `duplicate index 1 in array or slice literal`
	_ = []int{1, 0: 2} // ERROR `duplicate index 0 in array or slice literal`
	_ = []int{-1: 2} // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = []int{"a"} // ERROR `cannot use "a" \(untyped string constant\) as int value in array or slice literal`
	_ = []int{i: 2} // ERROR `index i must be integer constant`
	_ = []int{"a": 2} // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	_ = [2]int{1, 2, 3} // ERROR `index 2 is out of bounds \(>= 2\)`
	_ = [2]int{5: 1} // ERROR `invalid argument: index 5 out of bounds \[0:2\]`
	_ = [...]int{5: 1}
	_ = Arr{1, 2, 3, 4} // ERROR `index 3 is out of bounds \(>= 3\)`
	_ = len([...]int{1, 2, 3})
	_ = []P{{1, 2}, {x: 3}}
	_ = []*P{{1, 2}, nil, &P{}}
	_ = [][]int{{1}, {2, 3}}
	_ = []int{{1}} // ERROR `invalid composite literal element type int`
	_ = []**P{{}} // ERROR `invalid composite literal element type \*\*P`
	_ = map[string]int{"a": 1, "b": 2}
	_ = map[string]int{"a": 1, "a": 2} // ERROR `duplicate key "a" in map literal`
	_ = map[string]int{1: 1} // ERROR `cannot use 1 \(untyped int constant\) as string value in map literal`
	_ = map[string]int{"a": "b"} // ERROR `cannot use "b" \(untyped string constant\) as int value in map literal`
	_ = map[string]int{1} // ERROR `missing key in map literal`
	_ = map[int]int{1: 1, 1.0: 2} // ERROR `duplicate key 1 in map literal`
	_ = map[any]int{1: 1, 1.0: 2, "a": 3, 1: 4} // ERROR `duplicate key 1 in map literal`
	_ = map[bool]int{true: 1, true: 2} // ERROR `duplicate key true in map literal`
	_ = map[P]string{{1, 2}: "a"}
	_ = MP{{1, 2}: "b", P{}: "c"}
	_ = map[string]P{"a": {1, 2}}
	_ = map[string]*P{"a": {1, 2}}
	_ = map[float64]int{1: 1, 1.0: 2, 0.5: 3, 0.5: 4} // ERROR `duplicate key 1 in map literal` `duplicate key 0\.5 in map literal`
	_ = int{} // ERROR `invalid composite literal type int`
	_ = int{1} // ERROR `invalid composite literal type int`
	_ = *P{} // ERROR `invalid operation: cannot indirect P\{\} \(value of struct type P\)`
	_ = func(){}
	_ = struct{ a int }{1}
	_ = undefined{1} // ERROR `undefined: undefined`
	_ = []any{1, "a", nil, P{}}
	_ = []error{nil, 1} // ERROR `cannot use 1 \(constant of type int\) as error value in array or slice literal: int does not implement error \(missing method Error\)`
	_ = [...]P{{1, 2}, {}, 5: {3, 4}}
	_ = &[]int{1}
	_ = &map[string]int{}
	_ [2]int = [...]int{1, 2, 3} // ERROR `cannot use \[\.\.\.\]int\{…\} \(value of type \[3\]int\) as \[2\]int value in variable declaration`
)
