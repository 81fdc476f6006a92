// errors -e

package p

var a = &b[1]{}

var c []T := 3

func f(x []int) {
	_ = x[2]{1}
	_ = g(x[h()]{})
	_ = T[-1]{1, 2}
	_ = T[*P]{1, 2}
	_ = x.y[m[1]]{1}
	var s []chan
	i := 3
	var d map[string]*T := nil
	var e, f func(int) [4]p.T[int] := nil, 1
	const g int := 1
	var h struct{} := h
}

type i interface {
	n[P []int{}]()
}
