// codegen opt

package main

// A loop that counts has a mark, not a test for the end of the time slice.
//
// CHECK-LABEL: @main.sum(
// CHECK: asm sideeffect "nopl 0x47
// CHECK: ret i64
//
//go:noinline
func sum(a []int) (s int) {
	for _, v := range a {
		s ^= v*s + 1
	}
	return
}

// Any other has.
//
// CHECK-LABEL: @main.collatz(
// CHECK: asm sideeffect "cmpb {{.*}}rt_overdue
// CHECK: ret i64
//
//go:noinline
func collatz(x int) (n int) {
	for ; x != 1; n++ {
		if x%2 == 0 {
			x /= 2
		} else {
			x = 3*x + 1
		}
	}
	return
}

func main() { println(sum([]int{1, 2}), collatz(27)) }
