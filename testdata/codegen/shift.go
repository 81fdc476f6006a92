// codegen

package main

// Counts of the width and more give 0; a signed count may be negative.
//
// CHECK-LABEL: @main.shl(
// CHECK: icmp slt i64 [[N:%.*]], 0
// CHECK: call void @runtime.panicshift()
// CHECK: [[FITS:%.*]] = icmp ult i64 [[N]], 32
// CHECK: [[V:%.*]] = shl i32
// CHECK: select i1 [[FITS]], i32 [[V]], i32 0
//
//go:noinline
func shl(x uint32, n int) uint32 {
	return x << n
}

// Arithmetic shifts stop at the sign.
//
// CHECK-LABEL: @main.sar(
// CHECK-NOT: panicshift
// CHECK: [[C:%.*]] = select i1 {{%.*}}, i64 {{%.*}}, i64 63
// CHECK: ashr i64 {{%.*}}, [[C]]
//
//go:noinline
func sar(x int64, n uint8) int64 {
	return x >> n
}

func main() { println(shl(1, 33), sar(-8, 200)) }
