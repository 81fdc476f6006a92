./generic_functions.go:7:6: can inline max2[go.shape.int]
./generic_functions.go:7:6: can inline max2[go.shape.float64]
./generic_functions.go:14:6: can inline mapf[go.shape.int,go.shape.string]
./generic_functions.go:27:25: can inline main.func1
./generic_functions.go:22:6: can inline box[go.shape.int]
./generic_functions.go:23:6: can inline ptr[go.shape.string]
./generic_functions.go:23:6: can inline ptr[string]
./generic_functions.go:22:6: can inline box[int]
./generic_functions.go:14:6: can inline mapf[int,string]
./generic_functions.go:7:6: can inline max2[float64]
./generic_functions.go:7:6: can inline max2[int]
./generic_functions.go:26:14: inlining call to max2[go.shape.int]
./generic_functions.go:26:26: inlining call to max2[go.shape.float64]
./generic_functions.go:27:11: inlining call to mapf[go.shape.int,go.shape.string]
./generic_functions.go:29:16: inlining call to box[go.shape.int]
./generic_functions.go:29:32: inlining call to ptr[go.shape.string]
./generic_functions.go:27:11: inlining call to main.func1
./generic_functions.go:23:6: inlining call to ptr[go.shape.string]
./generic_functions.go:22:6: inlining call to box[go.shape.int]
./generic_functions.go:14:6: inlining call to mapf[go.shape.int,go.shape.string]
./generic_functions.go:7:6: inlining call to max2[go.shape.float64]
./generic_functions.go:7:6: inlining call to max2[go.shape.int]
./generic_functions.go:27:17: []int{...} does not escape
./generic_functions.go:27:11: append does not escape
./generic_functions.go:29:16: x does not escape
./generic_functions.go:23:17: moved to heap: x
./generic_functions.go:23:6: moved to heap: x
./generic_functions.go:22:35: x escapes to heap
./generic_functions.go:22:6: x escapes to heap
./generic_functions.go:17:15: append escapes to heap
./generic_functions.go:14:6: append escapes to heap
