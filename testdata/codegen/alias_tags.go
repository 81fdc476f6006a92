// codegen

package main

type pair struct {
	next  *pair
	a, b  float64
	items []int
}

// Fields at different places have tags that meet only through their class.
//
// CHECK-LABEL: @main.fields(
// CHECK: load double, {{.*}}, !tbaa [[A:![0-9]+]]
// CHECK: store double {{.*}}, !tbaa [[B:![0-9]+]]
//
//go:noinline
func fields(p, q *pair) float64 {
	q.b = p.a
	return p.a
}

// A store through a pointer meets all fields of its class.
//
// CHECK-LABEL: @main.through(
// CHECK: store i64 {{.*}}, !tbaa [[NUMBER:![0-9]+]]
// CHECK: load i64, {{.*}}, !tbaa [[HEADER:![0-9]+]]
//
//go:noinline
func through(p *pair, n *int) int {
	*n = 3
	return len(p.items)
}

func main() {
	p := &pair{a: 1, items: []int{1}}
	n := 0
	println(fields(p, p), through(p, &n), n)
}
