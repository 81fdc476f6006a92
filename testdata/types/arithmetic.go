// errorcheck

// Operators on values: operand types must match and the operator must be defined.

package p

type myInt int
type myString string
type t struct{ x int }

func f(i int, j int8, u uint, m myInt, fl float64, s string, ms myString, b bool, p *int, v t, c complex128, sl []int, fn func(), e any) {
	_ = i + j // ERROR `invalid operation: i \+ j \(mismatched types int and int8\)`
	_ = i + m // ERROR `invalid operation: i \+ m \(mismatched types int and myInt\)`
	_ = i + fl // ERROR `invalid operation: i \+ fl \(mismatched types int and float64\)`
	_ = i + 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	_ = i + 1.0
	_ = m + 1
	_ = s + ms // ERROR `invalid operation: s \+ ms \(mismatched types string and myString\)`
	_ = s + "x"
	_ = s + 'x' // ERROR `invalid operation: s \+ 'x' \(mismatched types string and untyped rune\)`
	_ = s - s // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	_ = b + b // ERROR `invalid operation: operator \+ not defined on b \(variable of type bool\)`
	_ = b && i // ERROR `invalid operation: b && i \(mismatched types bool and int\)`
	_ = b || b
	_ = i && i // ERROR `invalid operation: operator && not defined on i \(variable of type int\)`
	_ = !i // ERROR `invalid operation: operator ! not defined on i \(variable of type int\)`
	_ = -s // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	_ = +b // ERROR `invalid operation: operator \+ not defined on b \(variable of type bool\)`
	_ = ^fl // ERROR `invalid operation: operator \^ not defined on fl \(variable of type float64\)`
	_ = ^i
	_ = fl % 2 // ERROR `invalid operation: operator % not defined on fl \(variable of type float64\)`
	_ = fl & fl // ERROR `invalid operation: operator & not defined on fl \(variable of type float64\)`
	_ = c % c // ERROR `invalid operation: operator % not defined on c \(variable of type complex128\)`
	_ = c * 2i
	_ = i / 0 // ERROR `invalid operation: division by zero`
	_ = i % 0 // ERROR `invalid operation: division by zero`
	_ = fl / 0
	_ = fl / 0.0
	_ = p + 1 // ERROR `invalid operation: p \+ 1 \(mismatched types \*int and untyped int\)`
	_ = v + v // ERROR `invalid operation: operator \+ not defined on v \(variable of struct type t\)`
	_ = sl + sl // ERROR `invalid operation: operator \+ not defined on sl \(variable of type \[\]int\)`
	_ = fn + fn // ERROR `invalid operation: operator \+ not defined on fn \(variable of type func\(\)\)`
	_ = e + 1 // ERROR `invalid operation: e \+ 1 \(mismatched types any and untyped int\)`
	_ = e + e // ERROR `invalid operation: operator \+ not defined on e \(variable of interface type any\)`
	_ = i &^ 1
	_ = i + nil // ERROR `invalid operation: i \+ nil \(mismatched types int and untyped nil\)`
	_ = nil + nil // ERROR `invalid operation: operator \+ not defined on nil`
	_ = u - -1 // ERROR `-1 \(untyped int constant\) overflows uint`
	_ = j + 200 // ERROR `200 \(untyped int constant\) overflows int8`
	_ = i + undefined // ERROR `undefined: undefined`
	_ = undefined2 + i // ERROR `undefined: undefined2`
	_ = (i + j) * 2 // ERROR `invalid operation: i \+ j \(mismatched types int and int8\)`
	i += j // ERROR `invalid operation: i \+= j \(mismatched types int and int8\)`
	i += 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to int`
	s += 1 // ERROR `invalid operation: s \+= 1 \(mismatched types string and untyped int\)`
	b += b // ERROR `invalid operation: operator \+ not defined on b \(variable of type bool\)`
	i++
	s++ // ERROR `invalid operation: s\+\+ \(non-numeric type string\)`
	m--
	i = +i
}
