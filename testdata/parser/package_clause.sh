# A broken package clause, or import, ends it all, in the words of the go command, which reads the head of a file
# before its compiler does. What is whole but followed by something else is the compiler's.
check() { # source, expected output
  printf '%b' "$1" >a.go
  if "$GOSLING" build -o a a.go >got 2>&1; then
    echo "accepted: $1"
    exit 1
  fi
  printf '%b' "$2" | diff - got || { echo "for: $1"; exit 1; }
}
header='# command-line-arguments\n./'

check '' "a.go:1:1: expected 'package', found 'EOF'\\n"
check '\n\nx := 1\n' "a.go:3:1: expected 'package', found x\\n"
check 'packag main\n' "a.go:1:1: expected 'package', found packag\\n"
check 'package 5\nvar x = )\n' "a.go:1:9: expected 'IDENT', found 5\\n"
check 'package func\n' "a.go:1:9: expected 'IDENT', found 'func'\\n"
check 'package\n' "a.go:1:9: expected 'IDENT', found 'EOF'\\n"
check 'package (\ntype T int\n' "a.go:1:9: expected 'IDENT', found '('\\n"
check '/* unterminated\npackage main\n' 'a.go:1:1: comment not terminated\n'
check '#!/bin/x\npackage main\n' "a.go:1:1: illegal character U+0023 '#'\\n"
check 'package p /*\x00*/\nvar x = )\n' 'go: reading a.go: unexpected NUL in input\n'
check 'package p q\nvar x = )\n' "${header}a.go:1:11: syntax error: unexpected name q, expected semicolon or newline\\n"
check '\xef\xbb\xbfpackage p\nvar x = )\n' "${header}a.go:2:9: syntax error: unexpected ), expected expression\\n"

check 'package main\nimport fmt\nfunc main() {}\n' 'a.go:2:11: missing import path\n'
check 'package main\nimport (\n"fmt"\n"os" x\n)\n' "a.go:4:6: expected ';', found x\\n"
check 'package main\nimport (\n"fmt",\n)\n' "a.go:3:6: expected ';', found ','\\n"
check 'package main\nimport (\nx y "os"\n)\n' 'a.go:3:3: import path must be a string\n'
check 'package main\nimport (\n"fmt"\nfunc main() {}\n' 'a.go:4:1: missing import path\n'
check 'package main\nimport "fmt\nfunc main() {}\n' 'a.go:2:8: string literal not terminated\n'
check 'package main\nimport "f\xffmt"\n' 'a.go:2:10: illegal UTF-8 encoding\n'
check 'package main\nimport "fmt" "os"\nfunc main(){}\n' "${header}a.go:2:14: syntax error: unexpected literal \"os\" after top level declaration\\n"
