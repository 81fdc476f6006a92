// errorcheck

// Generic functions as callees, arguments and values.

package p

type Number interface{ ~int | ~float64 }

func id[T any](x T) T                     { return x }
func pair[A, B any](a A, b B) (A, B)      { return a, b }
func sum[T Number](x ...T) T              { return x[0] }
func mp[T, U any](s []T, f func(T) U) []U { return nil }
func make1[T any]() T                     { panic(0) }
func two() (int, string)                  { return 0, "" }

func f(s []int, str string) {
	_ = id(1)
	_ = id[int](1)
	_ = id[string](1) // ERROR `cannot use 1 \(untyped int constant\) as string value in argument to id\[string\]`
	_ = id[int, int](1) // ERROR `got 2 type arguments but want 1`
	_ = id // ERROR `cannot use generic function id without instantiation`
	_ = id[int]
	_ = id() // ERROR `not enough arguments in call to id`
	_ = id(1, 2) // ERROR `too many arguments in call to id`
	_ = id(nil) // ERROR `in call to id, cannot infer T \(declared at generic_calls\.go:9:9\)`
	_, _ = pair(1, "x")
	_, _ = pair[int](1, "x")
	_, _ = pair[string](1, "x") // ERROR `cannot use 1 \(untyped int constant\) as string value in argument to pair\[string\]`
	_, _ = pair(two())
	_ = sum(1, 2.5)
	_ = sum(1, str) // ERROR `string does not satisfy Number \(string missing in ~int \| ~float64\)` `cannot use 1 \(untyped int constant\) as string value in argument to sum`
	_ = sum("x") // ERROR `string does not satisfy Number \(string missing in ~int \| ~float64\)`
	_ = sum[int]()
	_ = sum() // ERROR `in call to sum, cannot infer T \(declared at generic_calls\.go:11:10\)`
	_ = sum(s...)
	_ = mp(s, func(x int) string { return "" })
	_ = mp(s, func(x string) string { return "" }) // ERROR `in call to mp, type func\(x string\) string of func\(x string\) string \{…\} does not match inferred type func\(int\) U for func\(T\) U`
	_ = mp(s, id)
	_ = mp(s, id[int])
	_ = mp(s, id[string]) // ERROR `in call to mp, type func\(x string\) string of id\[string\] does not match inferred type func\(int\) U for func\(T\) U`
	_ = make1() // ERROR `in call to make1, cannot infer T \(declared at generic_calls\.go:13:12\)`
	_ = make1[int]()
	var _ int = make1() // ERROR `in call to make1, cannot infer T \(declared at generic_calls\.go:13:12\)`
	var g func(int) int = id
	g = id[int]
	g = id[string] // ERROR `cannot use id\[string\] \(value of type func\(x string\) string\) as func\(int\) int value in assignment`
	g = pair // ERROR `type func\(int\) int of g does not match func\(a A, b B\) \(A, B\) \(cannot infer A and B\)`
	_ = g
	h := id // ERROR `cannot use generic function id without instantiation`
	_ = h
	go id(1)
	defer id(1)
	id(1)
	id[int] // ERROR `id\[int\] \(value of type func\(x int\) int\) is not used`
	var n Number // ERROR `cannot use type Number outside a type constraint: interface contains type constraints`
	_ = n
	_ = undefined1[int](1) // ERROR `undefined: undefined1`
	_ = f[int](1) // ERROR `cannot index f \(value of type func\(s \[\]int, str string\)\)`
	_ = id[undefined2](1) // ERROR `undefined: undefined2`
	_ = (id)(1) // ERROR `cannot use generic function id without instantiation`
}
