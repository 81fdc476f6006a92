./std_calls.go:13:26: inlining call to strings.Contains
./std_calls.go:13:26: inlining call to strings.Index
