# Texts that are no import paths are refused as the go command refuses them.
. "$ROOT/testdata/cli/lib.inc"
# refused LITERAL TEXT: a file that imports LITERAL is refused with TEXT.
refused() {
  printf 'package main\n\nimport _ %s\n\nfunc main() {}\n' "$1" >a.go
  expect 1 "$2" "$GOSLING" build a.go
}
refused '""' '/a.go:3:8: invalid import path: '
refused '"a b"' '/a.go:3:8: invalid import path: a b'
refused '"a!"' '/a.go:3:8: invalid import path: a!'
refused '"/foo"' "a.go:3:8: \"/foo\" is not a package path; see 'go help packages'"
refused '"a//b"' 'a.go:3:8: malformed import path "a//b": double slash'
refused '"a/"' 'a.go:3:8: malformed import path "a/": trailing slash'
refused '"-a"' 'a.go:3:8: malformed import path "-a": leading dash'
refused '"a/./b"' 'a.go:3:8: malformed import path "a/./b": invalid path element "."'
refused '"é"' "a.go:3:8: malformed import path \"é\": invalid char 'é'"
refused '"C"' 'cgo is not supported'
printf 'package main\n\nimport "\\x66mt"\n\nfunc main() { fmt.Println() }\n' >b.go
expect 0 "" "$GOSLING" build -o b b.go
