// tree

package p

func f() {
	a
	a.b()
	a = 1
	a, b = b, a
	a := 1
	a, b := f()
	a += 1
	a &^= b
	a++
	b--
	c <- 1
	<-c
	;
	{
		a
	}
	var x int
	const y = 1
	type z int
	var (
		u = 1
		v = 2
	)
	go f()
	defer func() {}()
	return
	return 1, 2
	goto L
L:
	a
M:
	for {
		break M
		continue M
		break
		continue
	}
	goto N
N:
}
