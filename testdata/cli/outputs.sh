# An output is replaced only by a complete program; unwritable places are reported.
. "$ROOT/testdata/cli/lib.inc"
printf 'package main\n\nfunc main() { println("new") }\n' >p.go
echo precious >out
printf 'package main\n\nfunc main() { undefined() }\n' >bad.go
expect 1 "undefined: undefined" "$GOSLING" build -o out bad.go
grep -q precious out
GOSLING_LD=/nonexistent/ld expect 1 "cannot run the linker /nonexistent/ld" "$GOSLING" build -o out p.go
grep -q precious out
printf '#!/bin/sh\necho disk full >&2\nexit 1\n' >ld && chmod +x ld
GOSLING_LD=./ld expect 1 "disk full" "$GOSLING" build -o out p.go
grep -q precious out
expect 1 "no/such/dir" "$GOSLING" build -o no/such/dir/out p.go
GOSLINGROOT=/nonexistent expect 1 "cannot find the library" "$GOSLING" build p.go
expect 0 "" "$GOSLING" build -o out p.go
expect 0 "new" ./out
expect 0 "" "$GOSLING" build -o /dev/null p.go
test -c /dev/null
test "$(ls | grep -c tmp)" = 0
TMPDIR=/nonexistent expect 1 "cannot make a temporary directory" "$GOSLING" run p.go
