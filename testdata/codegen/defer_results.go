// codegen

package main

// The frame's entry returns twice; results live in memory known to it; every way out runs what is deferred.
//
// CHECK-LABEL: @main.f(
// CHECK: call void asm sideeffect "", "r,~{memory}"(ptr %r)
// CHECK: [[AGAIN:%.*]] = call i32 @rt_defer_enter(ptr %frame) #[[TWICE:[0-9]+]]
// CHECK: br i1 {{%.*}}, label %exit, label %deferring
// CHECK: call void @rt_defer_return(ptr %frame)
// CHECK-NEXT: [[R:%.*]] = load i64, ptr %r
// CHECK-NEXT: ret i64 [[R]]
// CHECK: attributes #[[TWICE]] = { returns_twice }
func f() (r int) {
	defer func() {
		if recover() != nil {
			r = 2
		}
	}()
	panic("x")
}

func main() { println(f()) }
