// errorcheck

package p

func id[T any](x T) T                               { return x }
func pair[A, B any](a A, b B)                       {}
func same[T any](a, b T)                            {}
func none[T any]()                                  {}
func two[A, B any](a A) (b B)                       { return }
func mapf[S ~[]E, E, R any](s S, f func(E) R) []R   { return nil }
func keys[M ~map[K]V, K comparable, V any](m M) []K { return nil }
func ptr[T any, P interface {
	*T
	Set(string)
}](s string)                              {}
func num[T int | float64](xs ...T) T      { return xs[0] }
func chans[T any](c <-chan T, d chan<- T) {}
func fn[T any](f func(T) T, x T)          {}

type List[T any] struct{ next *List[T] }

func (l *List[T]) Push(x T) {}

type S []int
type Str struct{}

func (*Str) Set(string) {}

type M map[string]int

func use(c chan int, l *List[int], s S, m M) {
	var i int = id(1)
	var f float64 = id(1) // ERROR `cannot use id\(1\) \(value of type int\) as float64 value in variable declaration`
	pair(1, "x")
	same(1, 2.5)
	same(1, "x") // ERROR `in call to same, mismatched types untyped int and untyped string \(cannot infer T\)`
	same(i, 2.5) // ERROR `cannot use 2\.5 \(untyped float constant\) as int value in argument to same \(truncated\)`
	same(i, "x") // ERROR `cannot use .x. \(untyped string constant\) as int value in argument to same`
	none() // ERROR `in call to none, cannot infer T \(declared at [^ ]*\.go:8:11\)`
	none[int]()
	two(1) // ERROR `in call to two, cannot infer B \(declared at [^ ]*\.go:9:13\)`
	two[int](1) // ERROR `in call to two\[int\], cannot infer B \(declared at [^ ]*\.go:9:13\)`
	two[int, string](1)
	_ = mapf(s, func(x int) string { return "" })
	_ = mapf(s, func(x string) string { return "" }) // ERROR `in call to mapf, S \(type S\) does not satisfy ~\[\]E`
	var ks []string = keys(m)
	var ki []int = keys(m) // ERROR `cannot use keys\(m\) \(value of type \[\]string\) as \[\]int value in variable declaration`
	_ = keys(s) // ERROR `in call to keys, M \(type S\) does not satisfy ~map\[K\]V`
	ptr[Str]("x")
	ptr[int]("x") // ERROR `\*int does not satisfy interface\{Set\(string\); \*int\} \(missing method Set\)`
	_ = num(1, 2.5)
	_ = num("x") // ERROR `string does not satisfy int \| float64 \(string missing in int \| float64\)`
	_ = num[string]("x") // ERROR `string does not satisfy int \| float64 \(string missing in int \| float64\)`
	chans(c, c)
	chans(c, i) // ERROR `in call to chans, type int of i does not match inferred type chan<- int for chan<- T`
	fn(id, 1)
	fn(id[int], "x") // ERROR `cannot use .x. \(untyped string constant\) as int value in argument to fn`
	l.Push(1)
	l.Push("x") // ERROR `cannot use .x. \(untyped string constant\) as int value in argument to l\.Push`
	var g func(int) int = id
	var h func(int) string = id // ERROR `inferred type func\(x int\) int for func\(x T\) T does not match type func\(int\) string of h`
	_ = id // ERROR `cannot use generic function id without instantiation`
	_ = List{} // ERROR `cannot use generic type List\[T any\] without instantiation`
	_ = List[int, string]{} // ERROR `too many type arguments for type List: have 2, want 1`
	_ = id[int, string] // ERROR `got 2 type arguments but want 1`
	_ = id(nil) // ERROR `in call to id, cannot infer T \(declared at [^ ]*\.go:5:9\)`
	_, _, _, _, _ = f, ks, ki, g, h
}
