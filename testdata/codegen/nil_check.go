// codegen

package main

type node struct {
	next *node
	v    int
}

// A check and a cold call before the access; one check for two accesses is the optimiser's work.
//
// CHECK-LABEL: @main.load(
// CHECK: [[NIL:%.*]] = icmp eq ptr [[P:%.*]], null
// CHECK-NEXT: br i1 [[NIL]], label %[[COLD:[a-z]+]], label %[[OK:[a-z]+]], {{.*}}!prof
// CHECK: [[COLD]]:
// CHECK-NEXT: call void @runtime.panicnil()
// CHECK-NEXT: unreachable
// CHECK: [[OK]]:
// CHECK: getelementptr inbounds i8, ptr [[P]], i64 8
//
//go:noinline
func load(p *node) int {
	return p.v
}

// No check of what cannot be nil.
//
// CHECK-LABEL: @main.local(
// CHECK-NOT: panicnil
// CHECK: ret i64
//
//go:noinline
func local() int {
	var n node
	p := &n
	n.v = 3
	return n.v + len(name(p))
}

// Nor of an address that was checked when it was taken.
//
// CHECK-LABEL: @main.element(
// CHECK-NOT: panicnil
// CHECK: ret i64
//
//go:noinline
func element(s []node, i int) int {
	p := &s[i]
	p.v = 3
	q := p
	return q.v
}

//go:noinline
func name(*node) string { return "node" }

func main() { println(load(&node{v: 1}), local(), element(make([]node, 2), 1)) }
