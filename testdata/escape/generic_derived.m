./generic_derived.go:22:6: can inline (*set[go.shape.int]).list
./generic_derived.go:14:6: can inline newSet[go.shape.int]
./generic_derived.go:30:6: can inline group[go.shape.int,go.shape.string]
./generic_derived.go:69:27: can inline main.func1
./generic_derived.go:38:6: can inline fresh[go.shape.int]
./generic_derived.go:40:6: can inline is[go.shape.interface { Error() string }]
./generic_derived.go:45:6: can inline get[go.shape.string]
./generic_derived.go:47:6: can inline first[go.shape.string]
./generic_derived.go:55:6: can inline count[go.shape.int]
./generic_derived.go:57:6: can inline entries[go.shape.string,go.shape.bool]
./generic_derived.go:65:6: can inline pointers[go.shape.float64]
./generic_derived.go:65:6: can inline pointers[float64]
./generic_derived.go:57:6: can inline entries[string,bool]
./generic_derived.go:55:6: can inline count[int]
./generic_derived.go:47:6: can inline first[string]
./generic_derived.go:45:6: can inline get[string]
./generic_derived.go:40:6: can inline is[error]
./generic_derived.go:38:6: can inline fresh[int]
./generic_derived.go:30:6: can inline group[int,string]
./generic_derived.go:14:6: can inline newSet[int]
./generic_derived.go:22:6: can inline (*set[int]).list
./generic_derived.go:68:12: inlining call to newSet[go.shape.int]
./generic_derived.go:68:23: inlining call to (*set[go.shape.int]).list
./generic_derived.go:69:11: inlining call to group[go.shape.int,go.shape.string]
./generic_derived.go:70:16: inlining call to fresh[go.shape.int]
./generic_derived.go:71:15: inlining call to is[go.shape.interface { Error() string }]
./generic_derived.go:72:17: inlining call to get[go.shape.string]
./generic_derived.go:73:11: inlining call to first[go.shape.string]
./generic_derived.go:74:11: inlining call to count[go.shape.int]
./generic_derived.go:75:13: inlining call to entries[go.shape.string,go.shape.bool]
./generic_derived.go:76:14: inlining call to pointers[go.shape.float64]
./generic_derived.go:69:11: inlining call to main.func1
./generic_derived.go:69:11: inlining call to main.func1
./generic_derived.go:65:6: inlining call to pointers[go.shape.float64]
./generic_derived.go:57:6: inlining call to entries[go.shape.string,go.shape.bool]
./generic_derived.go:55:6: inlining call to count[go.shape.int]
./generic_derived.go:47:6: inlining call to first[go.shape.string]
./generic_derived.go:45:6: inlining call to get[go.shape.string]
./generic_derived.go:40:6: inlining call to is[go.shape.interface { Error() string }]
./generic_derived.go:38:6: inlining call to fresh[go.shape.int]
./generic_derived.go:30:6: inlining call to group[go.shape.int,go.shape.string]
./generic_derived.go:14:6: inlining call to newSet[go.shape.int]
./generic_derived.go:22:6: inlining call to (*set[go.shape.int]).list
./generic_derived.go:68:12: ... argument does not escape
./generic_derived.go:68:12: &set[go.shape.int]{...} does not escape
./generic_derived.go:68:12: map[go.shape.int]struct {}{} does not escape
./generic_derived.go:68:23: make([]go.shape.int, 0, len(s.m)) does not escape
./generic_derived.go:68:23: append does not escape
./generic_derived.go:69:20: []string{...} does not escape
./generic_derived.go:69:11: make(map[go.shape.int][]go.shape.string, len(items)) does not escape
./generic_derived.go:69:11: append escapes to heap
./generic_derived.go:70:16: new(<node DYNAMICTYPE>) does not escape
./generic_derived.go:72:18: "x" does not escape
./generic_derived.go:73:11: go.shape.string(zero) does not escape
./generic_derived.go:73:11: go.shape.string("y") does not escape
./generic_derived.go:74:11: n + go.shape.int(1) does not escape
./generic_derived.go:75:29: map[string]bool{...} does not escape
./generic_derived.go:75:13: append does not escape
./generic_derived.go:76:14: []*go.shape.float64{...} does not escape
./generic_derived.go:69:32: s does not escape
./generic_derived.go:65:22: moved to heap: x
./generic_derived.go:65:45: []*go.shape.float64{...} escapes to heap
./generic_derived.go:65:6: moved to heap: x
./generic_derived.go:65:6: []*go.shape.float64{...} escapes to heap
./generic_derived.go:60:16: append escapes to heap
./generic_derived.go:57:6: append escapes to heap
./generic_derived.go:55:40: n + go.shape.int(1) escapes to heap
./generic_derived.go:55:6: n + go.shape.int(1) escapes to heap
./generic_derived.go:50:11: go.shape.string(zero) escapes to heap
./generic_derived.go:52:9: x escapes to heap
./generic_derived.go:47:6: go.shape.string(zero) escapes to heap
./generic_derived.go:47:6: x escapes to heap
./generic_derived.go:38:36: new(<node DYNAMICTYPE>) escapes to heap
./generic_derived.go:38:6: new(<node DYNAMICTYPE>) escapes to heap
./generic_derived.go:31:11: make(map[go.shape.int][]go.shape.string, len(items)) escapes to heap
./generic_derived.go:33:21: append escapes to heap
./generic_derived.go:30:6: make(map[go.shape.int][]go.shape.string, len(items)) escapes to heap
./generic_derived.go:30:6: append escapes to heap
./generic_derived.go:15:7: &set[go.shape.int]{...} escapes to heap
./generic_derived.go:15:32: map[go.shape.int]struct {}{} escapes to heap
./generic_derived.go:23:13: make([]go.shape.int, 0, len(s.m)) escapes to heap
./generic_derived.go:25:15: append escapes to heap
./generic_derived.go:14:6: &set[go.shape.int]{...} escapes to heap
./generic_derived.go:14:6: map[go.shape.int]struct {}{} escapes to heap
./generic_derived.go:22:6: make([]go.shape.int, 0, len(s.m)) escapes to heap
./generic_derived.go:22:6: append escapes to heap
