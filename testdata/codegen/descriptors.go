// codegen

package main

import "os"

type set map[string]struct{}

// Predeclared types and those of other packages have their descriptors there; a map's groups are
// memory of a layout, without equality.
//
// CHECK-DAG: @"type:int" = external global
// CHECK-DAG: @"type:*os.File" = external global
// CHECK-DAG: @"type:main.set" = linkonce_odr constant
// CHECK-DAG: @"type:map.group.200.{{.*}}" = linkonce_odr constant
// CHECK-NOT: define {{.*}}type:.eq.[8]
func main() {
	var a, b any = 1, os.Stdout
	s := set{"a": {}}
	var c any = s
	println(a != nil, b != nil, c != nil)
}
