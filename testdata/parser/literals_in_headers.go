// tree

package p

func f() {
	if a == (T{1}) {
	}
	if f(T{1}) {
	}
	for _, a := range []int{1, 2} {
	}
	for range [...]T{{1}} {
	}
	for range map[string]int{"a": 1} {
	}
	for range struct{ a int }{1} {
	}
	if f := func() bool { return T{1} == b }; f() {
	}
	switch a := []func(int) map[string]int{}; a {
	}
	switch x := struct{ a struct{} }{}; {
	}
	if a[T{1}] {
	}
	for i := 0; i < len([]int{}); i++ {
	}
	if interface{}(nil) == a {
	}
	if func() { if x { T{1}.f() } }; a {
	}
}
