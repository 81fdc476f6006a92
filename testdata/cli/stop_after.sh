# A package compiled with -stop-after=codegen may lack main; from the cache too, and no build takes it for a program.
. "$ROOT/testdata/cli/lib.inc"
export GOSLINGCACHE="$PWD/cache"
printf 'package main\n\nfunc f() int { return 1 }\n\nvar x = f()\n' >nomain.go
expect 0 "" "$GOSLING" build -stop-after=codegen nomain.go
expect 0 "" "$GOSLING" build -stop-after=codegen nomain.go
expect 1 "function main is undeclared in the main package" "$GOSLING" build nomain.go
expect 1 "function main is undeclared in the main package" "$GOSLING" build nomain.go
test ! -e nomain
printf 'package main\n\nfunc main() { println("whole") }\n' >whole.go
expect 0 "" "$GOSLING" build -stop-after=codegen whole.go
expect 0 "whole" "$GOSLING" run whole.go

# Imports go no further, either: nothing is compiled for them.
rm -rf cache
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("hello") }\n' >fmt.go
for pass in parser types inline escape; do expect 0 "" "$GOSLING" build -stop-after=$pass fmt.go; done
[ -z "$(find cache -name '*.o')" ]
