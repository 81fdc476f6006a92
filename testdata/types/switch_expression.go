// errorcheck

// Expression switches.

package p

type T struct{ f func() }
type I interface{ M() }
type MyInt int

func f(x int, s string, i I, e any, t T, p *int, fn func(), b bool, fl float64, m MyInt) {
	switch x {
	case 1, 2, 3:
	case 2: // ERROR `duplicate case 2 \(constant of type int\) in expression switch`
	case 1 + 2: // ERROR `duplicate case 1 \+ 2 \(constant 3 of type int\) in expression switch`
	case "a": // ERROR `cannot convert "a" \(untyped string constant\) to type int`
	case 1.0: // ERROR `duplicate case 1\.0 \(constant 1 of type int\) in expression switch`
	case 1.5: // ERROR `1\.5 \(untyped float constant\) truncated to int`
	case m: // ERROR `invalid case m in switch on x \(mismatched types MyInt and int\)`
	case nil: // ERROR `cannot convert nil to type int`
	case s: // ERROR `invalid case s in switch on x \(mismatched types string and int\)`
	}
	switch s {
	case "a", "a": // ERROR `duplicate case "a" \(constant of type string\) in expression switch`
	case `a`: // ERROR `duplicate case .a. \(constant "a" of type string\) in expression switch`
	}
	switch {
	case true, true:
	case b:
	case x == 1:
	case x: // ERROR `invalid case x in switch on true \(mismatched types int and bool\)`
	case 1: // ERROR `cannot convert 1 \(untyped int constant\) to type bool`
	}
	switch b {
	case true:
	case true:
	case false:
	}
	switch fl {
	case 1, 1.0: // ERROR `duplicate case 1\.0 \(constant 1 of type float64\) in expression switch`
	case 2.5:
	}
	switch i {
	case nil:
	case e:
	case x: // ERROR `invalid case x in switch on i \(mismatched types int and I\)`
	case t: // ERROR `invalid case t in switch on i \(mismatched types T and I\)`
	}
	switch e {
	case 1, "a", nil, 1.0, 1, "a", int8(1), m: // ERROR `duplicate case 1 \(constant of type int\) in expression switch` `duplicate case "a" \(constant of type string\) in expression switch`
	case fn: // ERROR `invalid case fn in switch on e \(func can only be compared to nil\)`
	}
	switch t { // ERROR `cannot switch on t \(variable of struct type T\) \(T is not comparable\)`
	}
	switch fn {
	case nil:
	case fn: // ERROR `invalid case fn in switch on fn \(func can only be compared to nil\)`
	}
	switch p {
	case nil, p:
	case x: // ERROR `invalid case x in switch on p \(mismatched types int and \*int\)`
	}
	switch nil { // ERROR `use of untyped nil in switch expression`
	}
	switch undefined { // ERROR `undefined: undefined`
	case 1:
	}
	switch x {
	default:
	default: // ERROR `multiple defaults \(first at .*switch_expression\.go:69:2\)`
	}
	switch y := x; y {
	case undefined: // ERROR `undefined: undefined`
	}
	switch x := x.(type) { // ERROR `x declared and not used` `x \(variable of type int\) is not an interface`
	}
	switch 1 {
	case 1, 2.0:
	case 'a':
	case x, s: // ERROR `invalid case s in switch on 1 \(mismatched types string and int\)`
	}
	switch f {
	}
	switch x {
	case 0:
		fallthrough
	case 1:
		if b {
			fallthrough // ERROR `fallthrough statement out of place`
		}
		fallthrough // ERROR `cannot fallthrough final case in switch`
	}
	fallthrough // ERROR `fallthrough statement out of place`
	switch e.(type) {
	case int:
		fallthrough // ERROR `cannot fallthrough in type switch`
	default:
	}
}
