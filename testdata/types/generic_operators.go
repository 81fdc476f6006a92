// errorcheck

// Operators, indices, conversions and builtins on operands of type parameters.

package p

type Int interface{ ~int | ~int8 }
type Num interface{ ~int | ~float64 }
type Str interface{ ~string | ~[]byte }
type Seq interface{ ~[]int | ~[4]int }
type Maps interface {
	~map[string]int
}
type Mixed interface{ []int | map[int]int }
type Chans interface{ chan int | <-chan int }
type Funcs interface{ func(int) string }
type Ptrs interface{ *int }
type M interface{ m() }
type Empty interface {
	int
	string
}

func arith[T any, I Int, N Num, S Str, C comparable](t T, i I, n N, s S, c C) {
	_ = t + t // ERROR `invalid operation: operator \+ not defined on t \(variable of type T constrained by any\)`
	_ = i + i
	_ = i + 1
	_ = i + 300 // ERROR `cannot convert 300 \(untyped int constant\) to type I`
	_ = i + n // ERROR `invalid operation: i \+ n \(mismatched types I and N\)`
	_ = n % n // ERROR `invalid operation: operator % not defined on n \(variable of type N constrained by Num\)`
	_ = n * 1.5 // ERROR `cannot convert 1\.5 \(untyped float constant\) to type N`
	_ = n / 0
	_ = i << 1
	_ = n << 1 // ERROR `invalid operation: shifted operand n \(variable of type N constrained by Num\) must be integer`
	_ = 1 << i
	_ = 1 << n // ERROR `invalid operation: shift count n \(variable of type N constrained by Num\) must be integer`
	_ = s + s // ERROR `invalid operation: operator \+ not defined on s \(variable of type S constrained by Str\)`
	_ = s + "x" // ERROR `invalid operation: s \+ "x" \(mismatched types S and untyped string\)`
	_ = -i
	_ = -s // ERROR `invalid operation: operator - not defined on s \(variable of type S constrained by Str\)`
	_ = !t // ERROR `invalid operation: operator ! not defined on t \(variable of type T constrained by any\)`
	_ = ^i
	_ = t == t // ERROR `invalid operation: t == t \(incomparable types in type set\)`
	_ = c == c
	_ = c < c // ERROR `invalid operation: c < c \(type parameter C cannot use operator <\)`
	_ = i < i
	_ = i == 1
	_ = i == 1.5 // ERROR `cannot convert 1\.5 \(untyped float constant\) to type I`
	_ = t == nil // ERROR `invalid operation: t == nil \(mismatched types T and untyped nil\)`
	_ = i == n // ERROR `invalid operation: i == n \(mismatched types I and N\)`
	_ = t && t // ERROR `invalid operation: operator && not defined on t \(variable of type T constrained by any\)`
	i++
	t++ // ERROR `invalid operation: t\+\+ \(non-numeric type T\)`
	i += 2
	i += "x" // ERROR `invalid operation: i \+= "x" \(mismatched types I and untyped string\)`
}

func index[T any, S Seq, A Maps, X Mixed, B Str](t T, s S, a A, x X, b B, k int) {
	_ = t[0] // ERROR `cannot index t \(variable of type T constrained by any\)`
	_ = s[0]
	_ = s[5]
	_ = s[k]
	s[0] = 1
	_ = a["x"]
	a["x"] = 1
	a[1] = 1 // ERROR `cannot use 1 \(untyped int constant\) as string value in map index`
	_ = x[0] // ERROR `cannot index x \(variable of type X constrained by Mixed\)`
	_ = b[0]
	b[0] = 1 // ERROR `cannot assign to b\[0\] \(neither addressable nor a map index expression\)`
	_ = s[1:] // ERROR `cannot slice s \(variable of type S constrained by Seq\): \[\]int and \[4\]int have different underlying types`
	_ = b[1:2]
	_ = b[1:2:3] // ERROR `invalid operation: 3-index slice of string`
	_ = a[:] // ERROR `cannot slice a \(variable of type A constrained by Maps\)`
	_ = t[:] // ERROR `cannot slice t \(variable of type T constrained by any\): no specific type in T`
}

func conv[T any, I Int, N Num, S Str, P Ptrs](t T, i I, n N, s S, p P, x int, f float64, e any) {
	_ = I(x)
	_ = I(f)
	_ = N(x)
	_ = int(i)
	_ = int(n)
	_ = string(s)
	_ = []byte(s)
	_ = S("abc")
	_ = S(x) // ERROR `cannot convert x \(variable of type int\) to type S: cannot convert int to type \[\]byte \(in S\)`
	_ = I(300) // ERROR `cannot convert 300 \(untyped int value\) to type I: constant 300 overflows int8 \(in I\)`
	_ = I(1)
	_ = N(1.5) // ERROR `cannot convert 1\.5 \(untyped float value\) to type N: cannot convert 1\.5 \(untyped float constant\) to type int \(in N\)`
	_ = T(x) // ERROR `cannot convert x \(variable of type int\) to type T`
	_ = T(nil) // ERROR `cannot convert nil to type T`
	_ = P(nil)
	_ = any(t)
	_ = e.(T)
	_ = t.(int) // ERROR `invalid operation: cannot use type assertion on type parameter value t \(variable of type T constrained by any\)`
	_ = string(i)
	_ = string(n) // ERROR `cannot convert n \(variable of type N constrained by Num\) to type string: cannot convert float64 \(in N\) to type string`
	var _ int = i // ERROR `cannot use i \(variable of type I constrained by Int\) as int value in variable declaration`
	var _ I = x // ERROR `cannot use x \(variable of type int\) as I value in variable declaration`
	var _ I = 1
	var _ I = "x" // ERROR `cannot use "x" \(untyped string constant\) as I value in variable declaration`
	var _ any = t
	var _ T = nil // ERROR `cannot use nil as T value in variable declaration`
	var _ P = nil
	_ = *p
}

func calls[F Funcs, C Chans, W M, T any](f F, c C, w W, t T) {
	var _ string = f(1)
	f("x") // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to f`
	t() // ERROR `invalid operation: cannot call t \(variable of type T constrained by any\): no specific type`
	<-c
	c <- 1 // ERROR `invalid operation: cannot send to c \(variable of type C constrained by Chans\): receive-only channel <-chan int`
	close(c) // ERROR `invalid operation: cannot close receive-only channel c \(variable of type C constrained by Chans\)`
	<-t // ERROR `invalid operation: cannot receive from t \(variable of type T constrained by any\): no specific channel type`
	w.m()
	w.n() // ERROR `w\.n undefined \(type W has no field or method n\)`
	t.m() // ERROR `t\.m undefined \(type T has no field or method m\)`
	_ = W.m
	_ = T.m // ERROR `T\.m undefined \(type T has no field or method m\)`
}

func builtin[T any, S Seq, A Maps, L ~[]int, I Int, C Chans](t T, s S, a A, l L, i I, c C) {
	_ = len(s)
	_ = len(t) // ERROR `invalid argument: t \(variable of type T constrained by any\) for built-in len`
	_ = cap(s)
	_ = cap(a) // ERROR `invalid argument: a \(variable of type A constrained by Maps\) for built-in cap`
	_ = make(L, 1)
	_ = make(A)
	_ = make(T) // ERROR `invalid argument: cannot make T: no specific type`
	_ = make(S, 1) // ERROR `invalid argument: cannot make S: type must be slice, map, or channel`
	_ = make(C)
	_ = append(l, 1)
	_ = append(s, 1) // ERROR `invalid append: argument must be a slice; have s \(variable of type S constrained by Seq\)`
	_ = append(l, l...)
	_ = copy(l, l)
	delete(a, "x")
	delete(s, 1) // ERROR `invalid argument: s \(variable of type S constrained by Seq\) is not a map`
	clear(l)
	clear(s) // ERROR `invalid argument: cannot clear s \(variable of type S constrained by Seq\): argument must be \(or constrained by\) map or slice`
	_ = min(i, 1)
	_ = max(t) // ERROR `invalid argument: t \(variable of type T constrained by any\) cannot be ordered`
	_ = new(T)
	_ = L{1, 2}
	_ = A{"x": 1}
	_ = S{1} // ERROR `invalid composite literal type S \(no common underlying type\)`
	_ = T{} // ERROR `invalid composite literal type T \(no common underlying type\)`
	_ = [...]T{t, t}
	panic(t)
	print(t)
	const _ = len(s) // ERROR `len\(s\) \(value of type int\) is not constant`
	for range t { // ERROR `cannot range over t \(variable of type T constrained by any\): no specific type`
	}
}

func empty[T Empty](t T) {
	_ = t + t // ERROR `invalid operation: operator \+ not defined on t \(variable of type T constrained by Empty with empty type set\)`
}
