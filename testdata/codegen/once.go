// codegen

package main

var seen []int

func add(v int) int {
	if v > 1 {
		seen = append(seen, v)
	}
	return len(seen)
}

// In code that runs once, a call stays a call, although it could be inlined.
//
// CHECK-LABEL: define internal void @main.main()
// CHECK: call i64 @main.add(i64 3)
// CHECK-NOT: append
// CHECK: call i64 @main.add(i64 4)
//
// In a loop it is inlined.
//
// CHECK: range:
// CHECK-NOT: @main.add
// CHECK: append.grow
// CHECK-NOT: @main.add
// CHECK: ret void
func main() {
	add(3)
	add(4)
	for i := range 10 {
		add(i)
	}
	phase()
}

// A function that is called once runs once, too.
//
// CHECK-LABEL: define internal void @main.phase()
// CHECK: call i64 @main.add(i64 5)
//
//go:noinline
func phase() {
	add(5)
}
