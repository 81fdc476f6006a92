// errorcheck

// Terminating statements.

package p

func a() int {
} // ERROR `missing return`
func b(x bool) int {
	if x {
		return 1
	}
} // ERROR `missing return`
func c(x bool) int {
	if x {
		return 1
	} else {
		return 2
	}
}
func d(x bool) int {
	if x {
		return 1
	} else if !x {
		return 2
	}
} // ERROR `missing return`
func e() int {
	for {
	}
}
func f(x bool) int {
	for x {
	}
} // ERROR `missing return`
func g() int {
	for {
		break
	}
} // ERROR `missing return`
func h() int {
L:
	for {
		for {
			break L
		}
	}
} // ERROR `missing return`
func i() int {
	for {
		for {
			break
		}
		switch {
		default:
			break
		}
		select {
		default:
			break
		}
	}
}
func j(x int) int {
	switch x {
	case 1:
		return 1
	default:
		return 2
	}
}
func k(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR `missing return`
func l(x int) int {
	switch x {
	case 1:
		fallthrough
	default:
		panic(1)
	}
}
func m(x int) int {
	switch x {
	case 1:
		break
	default:
		return 1
	}
} // ERROR `missing return`
func n(x any) int {
	switch x.(type) {
	case int:
		return 1
	default:
		return 2
	}
}
func o() int {
	select {}
}
func p(ch chan int) int {
	select {
	case <-ch:
		return 1
	case ch <- 1:
		panic(0)
	}
}
func q(ch chan int) int {
	select {
	case <-ch:
		break
	}
} // ERROR `missing return`
func r() int {
	panic := func(int) {}
	panic(1)
} // ERROR `missing return`
func s() int {
	goto L
L:
	return 1
}
func t() int {
L:
	goto L
}
func u() int {
	{
		return 1
	}
}
func v() int {
	for range 3 {
		return 1
	}
} // ERROR `missing return`
func w() int {
	return 1
	;
}
func x() int {
	func() { return }()
} // ERROR `missing return`
func y() (n int) {
	n = 1
} // ERROR `missing return`
var z = func() int {} // ERROR `missing return`
