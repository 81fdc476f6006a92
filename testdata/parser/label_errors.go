// errors -e

package p

func a(x int) {
L1:
	for {
		break L1
		continue L2
		break L3
	}
L3:
	switch {
	default:
		continue L3
		break L3
	}
	goto L4
L3:
	break
	continue
	goto L5
	{
	L5:
	}
	goto L6
	y := 1
L6:
	goto L7
	var z, w int
L7:
L8:
	{
		break L8
	}
	func() {
		break
		goto L6
	}()
	_, _, _ = y, z, w
}

func b(x any) {
	switch x := x.(type) {
	case int:
		fallthrough
	case string:
		_ = x
	}
	switch {
	case true:
		if true {
			fallthrough
		}
		fallthrough
		fallthrough
	case false:
		fallthrough
	}
	fallthrough
}

func s() { x y }
