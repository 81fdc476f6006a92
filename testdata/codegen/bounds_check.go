// codegen

package main

// One unsigned comparison does for negative and too large.
//
// CHECK-LABEL: @main.at(
// CHECK: [[OUT:%.*]] = icmp uge i64 [[I:%.*]], [[N:%.*]], !dbg
// CHECK-NEXT: br i1 [[OUT]]
// CHECK: call void @runtime.panicIndex(i64 [[I]], i64 [[N]])
//
//go:noinline
func at(s []int, i int) int {
	return s[i]
}

// Unsigned indices have a text of their own.
//
// CHECK-LABEL: @main.atu(
// CHECK: zext i8
// CHECK: call void @runtime.panicIndexU(
//
//go:noinline
func atu(s []int, i uint8) int {
	return s[i]
}

func main() { println(at([]int{1, 2}, 1), atu([]int{1, 2}, 1)) }
