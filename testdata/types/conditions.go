// errorcheck

// Conditions of if and for.

package p

type B bool

func two() (int, bool) { return 1, true }

func f(x int, b B, m map[string]int, e any) {
	if x { // ERROR `non-boolean condition in if statement`
	}
	if b {
	}
	if 1 { // ERROR `non-boolean condition in if statement`
	}
	if nil { // ERROR `non-boolean condition in if statement`
	}
	if x == 1 {
	}
	if two() { // ERROR `multiple-value two\(\) \(value of type \(int, bool\)\) in single-value context`
	}
	if _, ok := m[""]; ok {
	}
	if m[""] { // ERROR `non-boolean condition in if statement`
	}
	if e { // ERROR `non-boolean condition in if statement`
	}
	if x := 1; x { // ERROR `non-boolean condition in if statement`
	}
	if undefined { // ERROR `undefined: undefined`
	}
	for x { // ERROR `non-boolean condition in for statement`
	}
	for b {
	}
	for "s" { // ERROR `non-boolean condition in for statement`
	}
	for i := 0; i; i++ { // ERROR `non-boolean condition in for statement`
	}
	for i := 0; undefined; i++ { // ERROR `undefined: undefined`
	}
	if true {
	} else if x { // ERROR `non-boolean condition in if statement`
	} else {
	}
	if f { // ERROR `non-boolean condition in if statement`
	}
	if bool { // ERROR `bool \(type\) is not an expression`
	}
}
