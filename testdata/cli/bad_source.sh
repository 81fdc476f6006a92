# Source files that are missing, unreadable, empty, binary, not UTF-8, with NUL bytes or a BOM.
. "$ROOT/testdata/cli/lib.inc"
expect 1 "no such file or directory" "$GOSLING" build missing.go
mkdir dir.go
expect 1 "is a directory" "$GOSLING" build dir.go
: >empty.go
expect 1 "empty.go:1:1: expected 'package', found 'EOF'" "$GOSLING" build empty.go
printf '\x7fELF\x02\x01\x01\x00\x00\x00\x00\xff\xfe\x80' >binary.go
expect 1 "binary.go" "$GOSLING" build binary.go
printf 'package main\n\nfunc main() { println("\xff") }\n' >utf8.go
expect 1 "utf8.go:3:24: invalid UTF-8 encoding" "$GOSLING" build utf8.go
printf 'package main\n\nfunc main() { \0 }\n' >nul.go
expect 1 "nul.go:3:15: invalid NUL character" "$GOSLING" build nul.go
printf '\xef\xbb\xbfpackage main\n\nfunc main() { println("bom") }\n' >bom.go
expect 0 "bom" "$GOSLING" run bom.go
printf 'package main\n\nfunc main() { println("\xef\xbb\xbf") }\n' >bom2.go
expect 1 "invalid BOM in the middle of the file" "$GOSLING" build bom2.go
printf 'package main\n' >a.txt
expect 1 "named files must be" "$GOSLING" build a.txt
test ! -e main && test ! -e empty && test ! -e utf8
