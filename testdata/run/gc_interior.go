// run

package main

import "runtime"

type big struct {
	pad  [100]int
	val  int
	tail []int
}

func interior(n int) *int {
	b := &big{val: n}
	return &b.val
}

func sub(n int) []int {
	s := make([]int, 1000)
	for i := range s {
		s[i] = n + i
	}
	return s[500:510]
}

func churn() {
	for i := 0; i < 2000; i++ {
		_ = make([]*int, 100)
	}
}

var sink any

func main() {
	var ps []*int
	var ss [][]int
	for i := 0; i < 300; i++ {
		ps = append(ps, interior(i))
		ss = append(ss, sub(i))
		if i%50 == 0 {
			churn()
			runtime.GC()
		}
	}
	ok := true
	for i := range ps {
		ok = ok && *ps[i] == i && ss[i][9] == i+509
	}
	f := func() func() int {
		x := new(int)
		*x = 7
		return func() int { *x++; return *x }
	}()
	sink = []any{1, "s", 2.5, &big{val: 3}}
	runtime.GC()
	churn()
	println(ok, f(), f(), sink.([]any)[3].(*big).val)
}
