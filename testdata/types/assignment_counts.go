// errorcheck

// Assignments of several values.

package p

func two() (int, string) { return 1, "" }
func one() int           { return 1 }
func none()              {}

type B bool
type E interface{ Error() string }

func f(m map[string]int, ch chan int, x any) {
	var a, b int
	var s string // ERROR `declared and not used: s`
	var any1, any2 any
	var err E
	var ok B
	a, b = b, a
	a, b = 1 // ERROR `assignment mismatch: 2 variables but 1 value`
	a = 1, 2 // ERROR `assignment mismatch: 1 variable but 2 values`
	a, b = 1, 2, 3 // ERROR `assignment mismatch: 2 variables but 3 values`
	a, s = two()
	a, b = two() // ERROR `cannot use two\(\) \(value of type string\) as int value in assignment`
	any1, any2 = two()
	a, err = two() // ERROR `cannot use two\(\) \(value of type string\) as E value in assignment: string does not implement E \(missing method Error\)`
	a, b, s = two() // ERROR `assignment mismatch: 3 variables but two returns 2 values`
	a = two() // ERROR `assignment mismatch: 1 variable but two returns 2 values`
	a, s = one() // ERROR `assignment mismatch: 2 variables but one returns 1 value`
	a = none() // ERROR `none\(\) \(no value\) used as value`
	a, s = none(), "" // ERROR `none\(\) \(no value\) used as value`
	a, ok = m[""]
	a, ok = <-ch
	a, ok = x.(int)
	a, b = m[""] // ERROR `cannot use m\[""\] \(untyped bool value\) as int value in assignment`
	a, b = b // ERROR `assignment mismatch: 2 variables but 1 value`
	_, _ = two()
	_ = two() // ERROR `assignment mismatch: 1 variable but two returns 2 values`
	_, _, _ = two() // ERROR `assignment mismatch: 3 variables but two returns 2 values`
	var c, d = 1 // ERROR `declared and not used: c` `declared and not used: d` `assignment mismatch: 2 variables but 1 value`
	var e, g int = 1, 2, 3 // ERROR `declared and not used: e` `declared and not used: g` `extra init expr 3`
	var h, i = two() // ERROR `declared and not used: h` `declared and not used: i`
	var j, k, l = two() // ERROR `declared and not used: j` `declared and not used: k` `declared and not used: l` `assignment mismatch: 3 variables but two returns 2 values`
	var n int = two() // ERROR `declared and not used: n` `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
	var o, p int = two() // ERROR `declared and not used: o` `declared and not used: p` `cannot use two\(\) \(value of type string\) as int value in assignment`
	_, _, _, _ = any1, any2, err, ok
}

var (
	ga, gb = two()
	gc, gd = 1 // ERROR `assignment mismatch: 2 variables but 1 value`
	ge     = two() // ERROR `multiple-value two\(\) \(value of type \(int, string\)\) in single-value context`
	gf, gg = 1, 2, 3 // ERROR `extra init expr 3`
	gh     = none() // ERROR `none\(\) \(no value\) used as value`
	gi, gj int = two() // ERROR `cannot use two\(\) \(value of type string\) as int value in assignment`
)
