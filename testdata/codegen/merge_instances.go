// codegen opt

package main

type metres int

type apple struct{ weight int }

type pear struct{ colour string }

//go:noinline
func index[T comparable](list []T, x T) int {
	for i, v := range list {
		if v == x {
			return i
		}
	}
	return -1
}

//go:noinline
func describe[T any](x T) any {
	return x
}

type stack[T any] struct {
	top *element[T]
	n   int
}

type element[T any] struct {
	value T
	below *element[T]
}

//go:noinline
func (s *stack[T]) push(v T) {
	s.top = &element[T]{v, s.top}
	s.n++
}

// A literal is merged first, then the function that it stands in.
//
//go:noinline
func (s *stack[T]) each() func(func(T)) {
	return func(f func(T)) {
		for e := s.top; e != nil; e = e.below {
			f(e.value)
		}
	}
}

// Instances whose code depends on the layout of the type arguments alone are one function.
//
// CHECK-LABEL: define internal void @main.main()
// CHECK: call i64 @"main.index[*main.apple]"(
// CHECK: call i64 @"main.index[*main.apple]"(
// CHECK: call i64 @"main.index[int]"(
// CHECK: call i64 @"main.index[int]"(
// CHECK: call i64 @"main.index[float64]"(
//
// Two descriptors, two functions.
//
// CHECK: @"main.describe[*main.apple]"(
// CHECK: @"main.describe[*main.pear]"(
//
// CHECK: call void @"main.(*stack[*main.apple]).push"(
// CHECK: call void @"main.(*stack[*main.apple]).push"(
// CHECK: @"main.(*stack[*main.apple]).each"(
// CHECK: @"main.(*stack[*main.apple]).each"(
func main() {
	a, p := &apple{1}, &pear{"green"}
	println(index([]*apple{a}, a), index([]*pear{p}, p))
	println(index([]int{1, 2}, 2), index([]metres{1, 2}, 3), index([]float64{1, 2}, 2))
	println(describe(a) == describe(a), describe(p) == describe(p))
	var apples stack[*apple]
	var pears stack[*pear]
	apples.push(a)
	pears.push(p)
	apples.each()(func(a *apple) { println(a.weight) })
	pears.each()(func(p *pear) { println(p.colour) })
}

// CHECK-NOT: define {{.*}}main.pear].{{(push|each)}}
// CHECK-NOT: define {{.*}}main.index[main.metres]
// CHECK-NOT: define {{.*}}main.index[*main.pear]
