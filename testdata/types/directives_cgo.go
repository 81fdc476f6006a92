// errors -e
package main

//go:cgo_import_static a b
//go:cgo_import_static "a"
//go:cgo_import_static a
//go:cgo_export_static a b c
//go:cgo_dynamic_linker path
//go:cgo_dynamic_linker "path"
//go:cgo_import_dynamic a b "-lib"
//go:cgo_import_dynamic a b "lib" c
//go:cgo_import_dynamic a b c
//go:cgo_import_dynamic a b "libc.so"
//go:cgo_import_dynamic a b
//go:cgo_ldflag "open
//go:cgo_ldflag"-x"
//go:cgo_unsafe_args
//go:uintptrkeepalive
//go:nowritebarrier
//go:yeswritebarrierrec
func main() {}

//go:embed
//go:embed a
var s string

//go:wasmexport a b
//go:wasmimport a
func f() {}
