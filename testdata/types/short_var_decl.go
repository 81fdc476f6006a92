// errorcheck

// Short variable declarations.

package p

type T struct{ f int }

const c = 1

func two() (int, string) { return 1, "" }
func none()              {}

func f(x int) {
	x := 1 // ERROR `no new variables on left side of :=`
	x, y := 1, 2
	x, y := 3, 4 // ERROR `no new variables on left side of :=`
	_, _ = x, y
	_ := 1 // ERROR `no new variables on left side of :=`
	_, _ := 1, 2 // ERROR `no new variables on left side of :=`
	a, a := 1, 2 // ERROR `declared and not used: a` `a repeated on left side of :=`
	var t T
	t.f := 1 // ERROR `non-name t\.f on left side of :=`
	t.f, b := 1, 2 // ERROR `non-name t\.f on left side of :=` `declared and not used: b`
	{
		x := x
		c := c
		_, _ = x, c
	}
	i, j := two()
	_, _ = i, j
	k := two() // ERROR `declared and not used: k` `assignment mismatch: 1 variable but two returns 2 values`
	l, m, n := two() // ERROR `declared and not used: l` `declared and not used: m` `declared and not used: n` `assignment mismatch: 3 variables but two returns 2 values`
	o, p := 1 // ERROR `declared and not used: o` `declared and not used: p` `assignment mismatch: 2 variables but 1 value`
	q := 1, 2 // ERROR `declared and not used: q` `assignment mismatch: 1 variable but 2 values`
	r := none() // ERROR `declared and not used: r` `none\(\) \(no value\) used as value`
	s := nil // ERROR `declared and not used: s` `use of untyped nil in assignment`
	u, v := 1, nil // ERROR `declared and not used: u` `declared and not used: v` `use of untyped nil in assignment`
	w := int // ERROR `declared and not used: w` `int \(type\) is not an expression`
	x, z := "s", 1 // ERROR `declared and not used: z` `cannot use "s" \(untyped string constant\) as int value in assignment`
}
