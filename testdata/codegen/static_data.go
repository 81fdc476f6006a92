// codegen

package main

type point struct {
	name string
	x, y float64
}

// Constant data is in the object; nothing is left to do at start. Variables with pointers stand where the
// collector looks.
//
// CHECK-DAG: @main.table = internal global { ptr, i64, i64 } { ptr @static{{.*}}, i64 2, i64 2 }, section "gosling_ptrs"
// CHECK-DAG: @main.primes = internal global [3 x i64] [i64 2, i64 3, i64 5], align 8
// CHECK-DAG: @main.box = internal global { ptr, ptr } { ptr @"type:int", ptr @{{.*}} }, section "gosling_ptrs"
var table = []point{{"a", 1, 2}, {"b", 3, 4}}
var primes = [3]int{2, 3, 5}
var box any = 1000

// CHECK-LABEL: define internal void @main.main(
func main() {
	for i := range table {
		println(table[i].name)
	}
	println(primes[1], box.(int))
}
