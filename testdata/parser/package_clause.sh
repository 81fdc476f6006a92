# A broken package clause ends the parse: nothing behind it is reported. (The go command reads package
# clauses itself and words these errors its own way; the compiler alone says what stands here.)
check() { # source, expected messages
  printf '%b' "$1" >a.go
  if "$GOSLING" build -o a a.go >got 2>&1; then
    echo "accepted: $1"
    exit 1
  fi
  grep -v '^#' got | sed 's/^\(\.\/\)\?a\.go://' >messages || true
  printf '%b' "$2" | diff - messages || { echo "for: $1"; exit 1; }
}

check '' '1:1: syntax error: package statement must be first\n'
check '\n\nx := 1\n' '3:1: syntax error: package statement must be first\n'
check 'package 5\nvar x = )\n' '1:9: syntax error: unexpected literal 5, expected name\n'
check 'package\n' '2:1: syntax error: unexpected EOF, expected name\n'
check 'package p q\nvar x = )\n' '1:11: syntax error: unexpected name q, expected semicolon or newline\n'
check 'package (\ntype T int\n' '1:9: syntax error: unexpected (, expected name\n2:1: syntax error: unexpected keyword type, expected semicolon or newline\n'
check 'package p /*\x00*/\nvar x = )\n' '1:13: invalid NUL character\n'
check '\xef\xbb\xbfpackage p\nvar x = )\n' '2:9: syntax error: unexpected ), expected expression\n'
