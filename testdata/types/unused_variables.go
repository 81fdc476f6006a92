// errorcheck

// Variables that are declared and not used.

package p

var global int

func f(param int) (result int) {
	a := 1 // ERROR `declared and not used: a`
	var b int // ERROR `declared and not used: b`
	var c, d = 1, 2 // ERROR `declared and not used: c`
	_ = d
	b = 2
	if e := 1; true { // ERROR `declared and not used: e`
	}
	for i := 0; i < 1; i++ {
		g := i // ERROR `declared and not used: g`
	}
	for k, v := range []int{1} { // ERROR `declared and not used: v`
		_ = k
	}
	func() {
		h := 1 // ERROR `declared and not used: h`
	}()
	j := 1 // ERROR `declared and not used: j`
	func() { j = 2 }()
	k := 1
	func() { _ = k }()
	var l int
	l++
	m := 0
	m += 1
	var p *int
	*p = 1
	var s struct{ x int }
	s.x = 1
	var t []int
	t[0] = 1
	const unused = 1
	type unusedType int
	var undefined1 undefinedType // ERROR `declared and not used: undefined1` `undefined: undefinedType`
	n := undefined2 // ERROR `declared and not used: n` `undefined: undefined2`
	o := global // ERROR `declared and not used: o`
	switch q := 1; { // ERROR `declared and not used: q`
	}
	select {
	case r := <-make(chan int): // ERROR `declared and not used: r`
	}
	return
}

func g(x any) {
	switch y := x.(type) { // ERROR `y declared and not used`
	case int:
	}
	switch z := x.(type) {
	case int:
		_ = z
	default:
	}
}
