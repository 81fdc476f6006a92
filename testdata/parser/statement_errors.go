// errors -e

package p

func a() {
	x = 1 y = 2
	x y
	x, y
	x, y := 1 2
	x :=
	a b c
	5 = = 6
	return 1,
	return if
	goto
	goto 5
	break 5
	continue +
	var
	var x
	x++ ++
	else
	)
	go (f())
	defer (f())
	go
	defer -f()
	x <- <-
	case 1:
}

func b() {
	L:
	case 1:
}

func c() {
	{
		x
	}}
}

func d() {
	f() { }
