// errorcheck

// Range clauses of every kind of operand.

package p

type MyInt int
type S []string
type F func(yield func(int, string) bool)

func f(a [3]int, pa *[3]int, s S, m map[string]int, str string, ch chan int, so chan<- int, n MyInt, x any, fl float64, pp **[3]int) {
	for range a {
	}
	for i, v := range pa {
		_, _ = i, v
	}
	for i, v := range s {
		var _ int = i
		var _ string = v
	}
	for k, v := range m {
		var _ string = k
		var _ int = v
	}
	for i, r := range str {
		var _ int = i
		var _ rune = r
	}
	for v := range ch {
		var _ int = v
	}
	for v, w := range ch { // ERROR `declared and not used: v` `range over ch \(variable of type chan int\) permits only one iteration variable`
	}
	for v := range so { // ERROR `cannot range over so \(variable of type chan<- int\): receive from send-only channel chan<- int`
	}
	for i := range n {
		var _ MyInt = i
	}
	for i, j := range n { // ERROR `declared and not used: i` `range over n \(variable of int type MyInt\) permits only one iteration variable`
	}
	for i := range 10 {
		var _ int = i
	}
	for i := range 1.5 { // ERROR `cannot range over 1\.5 \(untyped float constant\)`
	}
	for i := range 1e3 { // ERROR `cannot range over 1e3 \(untyped float constant 1000\)`
		_ = i
	}
	for range x { // ERROR `cannot range over x \(variable of interface type any\)`
	}
	for range fl { // ERROR `cannot range over fl \(variable of type float64\)`
	}
	for range pp { // ERROR `cannot range over pp \(variable of type \*\*\[3\]int\)`
	}
	for range nil { // ERROR `cannot range over nil`
	}
	for range undefined { // ERROR `undefined: undefined`
	}
	for range f { // ERROR `cannot range over f \(value of type func\(a \[3\]int, pa \*\[3\]int, s S, m map\[string\]int, str string, ch chan int, so chan<- int, n MyInt, x any, fl float64, pp \*\*\[3\]int\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count`
	}
	var i int
	var e any // ERROR `declared and not used: e`
	var st string // ERROR `declared and not used: st`
	for i = range s {
	}
	for e = range s {
	}
	for st = range s { // ERROR `cannot use st \(value of type int\) as string value in assignment`
	}
	for i, st = range s {
	}
	for i, i = range s { // ERROR `cannot use i \(value of type string\) as int value in assignment`
	}
	for st, e = range m {
	}
	for _, _ = range m {
	}
	for _ = range m {
	}
	for _, v := range m { // ERROR `declared and not used: v`
	}
	for st = range 10 { // ERROR `cannot use 10 \(untyped int constant\) as string value in range clause`
	}
	for e = range 10 {
	}
	for n = range 10 {
	}
	for a[0] = range s {
	}
	for a[0], s[0] = range s {
	}
	for m["x"] = range s {
	}
	for 1 = range s { // ERROR `cannot assign to 1 \(neither addressable nor a map index expression\)`
	}
	for undefined = range s { // ERROR `undefined: undefined`
	}
	_ = i
}

func g(f0 func(func() bool), f1 func(func(int) bool), f2 F, f3 func(func(int, int, int) bool), f4 func(func(int)), f5 func(int), f6 func(func(int) bool) int, f7 func()) {
	for range f0 {
	}
	for i := range f0 { // ERROR `range over f0 \(variable of type func\(func\(\) bool\)\) permits no iteration variables`
	}
	for i := range f1 {
		var _ int = i
	}
	for i, j := range f1 { // ERROR `declared and not used: i` `range over f1 \(variable of type func\(func\(int\) bool\)\) permits only one iteration variable`
	}
	for i, s := range f2 {
		var _ int = i
		var _ string = s
	}
	for range f3 { // ERROR `cannot range over f3 \(variable of type func\(func\(int, int, int\) bool\)\): func must be func\(yield func\(\.\.\.\) bool\): yield func has too many parameters`
	}
	for range f4 { // ERROR `cannot range over f4 \(variable of type func\(func\(int\)\)\): func must be func\(yield func\(\.\.\.\) bool\): yield func does not return bool`
	}
	for range f5 { // ERROR `cannot range over f5 \(variable of type func\(int\)\): func must be func\(yield func\(\.\.\.\) bool\): argument is not func`
	}
	for range f6 { // ERROR `cannot range over f6 \(variable of type func\(func\(int\) bool\) int\): func must be func\(yield func\(\.\.\.\) bool\): unexpected results`
	}
	for range f7 { // ERROR `cannot range over f7 \(variable of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count`
	}
}
