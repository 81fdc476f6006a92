// codegen

package main

// CHECK-LABEL: @main.number(
// CHECK: switch i64 {{%.*}}, label %{{.*}} [
// CHECK-NEXT: i64 1, label
// CHECK-NEXT: i64 2, label
// CHECK-NEXT: i64 30, label
//
//go:noinline
func number(n int) int {
	switch n {
	case 1, 2:
		return 10
	case 30:
		return 20
	}
	return 0
}

// Strings are told apart by length first.
//
// CHECK-LABEL: @main.text(
// CHECK: switch i64 {{%.*}}, label %{{.*}} [
// CHECK-NEXT: i64 3, label
// CHECK-NEXT: i64 4, label
//
//go:noinline
func text(s string) int {
	switch s {
	case "one", "two":
		return 1
	case "four":
		return 2
	}
	return 0
}

func main() { println(number(2), text("four")) }
