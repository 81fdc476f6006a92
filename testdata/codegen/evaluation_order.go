// codegen

package main

// Calls come first, variables are read afterwards.
//
// CHECK-LABEL: @main.sum(
// CHECK: [[F:%.*]] = call i64 @main.set(ptr
// CHECK: [[X:%.*]] = load i64, ptr
// CHECK: add i64 [[X]], [[F]]
//
//go:noinline
func sum(p *int) int {
	return *p + set(p)
}

//go:noinline
func set(p *int) int { *p = 10; return 1 }

func main() {
	x := 1
	println(sum(&x))
}
