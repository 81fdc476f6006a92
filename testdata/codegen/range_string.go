// codegen

package main

// ASCII needs no call.
//
// CHECK-LABEL: @main.count(
// CHECK: icmp ult i8 {{%.*}}, -128
// CHECK: zext i8 {{%.*}} to i32
// CHECK: call i64 @rt_decode_rune(
//
//go:noinline
func count(s string) (n int) {
	for _, r := range s {
		if r == 'x' {
			n++
		}
	}
	return n
}

func main() { println(count("axbx")) }
