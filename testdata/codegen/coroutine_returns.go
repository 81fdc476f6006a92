// codegen

// Functions that hand control to another goroutine jump back instead of returning.
package main

import _ "unsafe"

type coro struct{}

//go:linkname newcoro runtime.newcoro
func newcoro(run func(*coro)) *coro

//go:linkname coroswitch runtime.coroswitch
func coroswitch(c *coro)

// CHECK: define {{.*}} @main.turn(ptr{{.*}}) {{.*}}[[SWITCHES:#[0-9]+]]
// CHECK: call void @runtime.coroswitch
//
//go:noinline
func turn(c *coro) int {
	coroswitch(c)
	return 1
}

// CHECK-NOT: define {{.*}} @main.plain({{.*}}[[SWITCHES]]
//
//go:noinline
func plain(n int) int { return n + 1 }

// CHECK: attributes [[SWITCHES]] = {{.*}}fn_ret_thunk_extern
func main() {
	c := newcoro(func(*coro) {})
	println(turn(c), plain(1))
}
