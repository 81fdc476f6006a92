./append_forms.go:9:11: leaking param: s to result ~r0 level=0
./append_forms.go:9:41: append escapes to heap
./append_forms.go:15:2: moved to heap: x
./append_forms.go:18:2: moved to heap: y
./append_forms.go:13:12: append does not escape
./append_forms.go:14:15: append escapes to heap
./append_forms.go:16:15: append escapes to heap
./append_forms.go:19:12: append does not escape
./append_forms.go:20:42: append does not escape
