// codegen

package main

// A base that a loop indexes stands in a root slot while the loop runs, and no longer.
//
// CHECK-LABEL: @main.sum(
// CHECK: store volatile ptr {{%.*}}, ptr [[ROOT:%root]],
// CHECK: br label
// CHECK: store volatile ptr null, ptr [[ROOT]],
//
//go:noinline
func sum(s []int, n int) (t int) {
	for i := 0; i < n; i++ {
		t += s[i]
	}
	return t
}

func main() { println(sum([]int{1, 2}, 2)) }
