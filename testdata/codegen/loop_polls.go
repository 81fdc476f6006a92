// codegen opt

package main

import "sync/atomic"

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

// So has one that has work of its own and calls nothing.
//
// CHECK-LABEL: @main.collatz(
// CHECK: asm sideeffect "nopl 0x47
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

// One that waits tests, and one that calls.
//
// CHECK-LABEL: @main.wait(
// CHECK: asm sideeffect "cmpb {{.*}}rt_overdue
// CHECK: ret void
//
//go:noinline
func wait(done *int32) {
	for atomic.LoadInt32(done) == 0 {
	}
}

// CHECK-LABEL: @main.follow(
// CHECK: asm sideeffect "cmpb {{.*}}rt_overdue
// CHECK: ret i64
//
//go:noinline
func follow(m map[int]int, k int) int {
	for m[k] != k {
		k = m[k]
	}
	return k
}

func main() {
	done := int32(1)
	wait(&done)
	println(sum([]int{1, 2}), collatz(27), follow(map[int]int{1: 2, 2: 2}, 1))
}
