# Programs with little address space: they run in what there is, or say that it is too little.
. "$ROOT/testdata/cli/lib.inc"
cat >main.go <<'END'
package main

func deep(n int) int {
	var a [10]int
	if n > 0 {
		a[n%10] = deep(n-1) + 1
	}
	return a[n%10]
}

func main() {
	println(deep(100000))
}
END
"$GOSLING" build -o main main.go
limited() { (ulimit -v "$1"; exec ./main); }
expect 0 100000 limited 4000000
expect 0 100000 limited 1000000
expect 0 100000 limited 500000
expect 2 "fatal error: " limited 100000
expect 2 "runtime: cannot reserve address space for the heap" limited 20000
