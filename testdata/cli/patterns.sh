# Patterns of packages, packages that cannot be built, what is told once, in the go command's words.
. "$ROOT/testdata/cli/lib.inc"

# says STATUS COMMAND...: the whole output is what standard input holds.
says() {
  local want=$1
  shift
  cat >want.txt
  expect "$want" "" "$@"
  sed -i "s|$PWD|DIR|g; s|$("$GOSLING" env GOSLINGROOT)/lib|LIB|" out.txt
  diff want.txt out.txt
}

program='package main\n\nfunc main() { println("run") }\n'
mkdir -p m/a m/b/c m/only m/testdata m/cmd/x && cd m
printf 'module ex.org/m\n\ngo 1.26\n' >go.mod
printf 'package a\n' >a/a.go
printf 'package c\n\nvar x int = "s"\n' >b/c/c.go
printf 'package only\n' >only/o_test.go
printf "$program" | tee cmd/x/x.go >testdata/t.go

for pattern in ./... ex.org/m/... all ... ./b/... ex.org/m/b/... ./.../c; do
  says 1 "$GOSLING" build $pattern <<'END'
# ex.org/m/b/c
b/c/c.go:3:13: cannot use "s" (untyped string constant) as int value in variable declaration
END
done
says 0 "$GOSLING" build ex.org/x/... <<'END'
gosling: warning: "ex.org/x/..." matched no packages
END
says 0 "$GOSLING" build ./only/... </dev/null
mkdir fmt && printf 'package fmt\n\nvar x int = ""\n' >fmt/fmt.go # not the one that is meant
says 0 "$GOSLING" build -stop-after=types std </dev/null
"$GOSLING" build -stop-after=types -v std 2>packages
grep -qx fmt packages && grep -qx sync/atomic packages && grep -qx io/fs packages
rm -r fmt

# run takes the only program of a pattern.
says 0 "$GOSLING" run ./... <<'END'
run
END
says 1 "$GOSLING" run ./a/... <<'END'
gosling: warning: "./a/..." matched only non-main packages
gosling: no packages loaded from ./a/...
END
mkdir cmd/y && cp cmd/x/x.go cmd/y/y.go
says 1 "$GOSLING" run ./cmd/... <<'END'
gosling: pattern ./cmd/... matches multiple packages:
	ex.org/m/cmd/x
	ex.org/m/cmd/y
END

# Packages with nothing but tests.
says 1 "$GOSLING" build ./only <<'END'
ex.org/m/only: no non-test Go files in DIR/only
END
says 1 "$GOSLING" run only/o_test.go <<'END'
go: cannot run *_test.go files (only/o_test.go)
END
says 0 "$GOSLING" build only/o_test.go </dev/null

# Files that disagree, and cycles, are told once.
rm -r b/c && mkdir c d e
printf 'package p\n' >c/p.go
printf 'package q\n' >c/q.go
printf 'package a\n\nimport _ "ex.org/m/c"\n' >a/a.go
says 1 "$GOSLING" build ./... <<'END'
a/a.go:3:8: found packages p (p.go) and q (q.go) in DIR/c
END
rm c/q.go
printf 'package d\n\nimport _ "ex.org/m/e"\n' >d/d.go
printf 'package e\n\nimport _ "ex.org/m/d"\n' >e/e.go
says 1 "$GOSLING" build ./... <<'END'
package ex.org/m/d
	imports ex.org/m/e from d.go
	imports ex.org/m/d from e.go: import cycle not allowed
END
rm -r d e

# Imports that lead nowhere.
says_of() {
  printf 'package main\n\nimport _ "%s"\n\nfunc main() {}\n' "$1" >cmd/x/x.go
  says 1 "$GOSLING" build ./cmd/x
}
says_of con <<'END'
cmd/x/x.go:3:8: malformed import path "con": "con" disallowed as path element component on Windows
END
says_of x.y/a~1 <<'END'
cmd/x/x.go:3:8: malformed import path "x.y/a~1": trailing tilde and digits in path element
END
says_of x@v1 <<'END'
package ex.org/m/cmd/x
	imports x@v1: can only use path@version syntax with 'go get' and 'go install' in module-aware mode
END
says_of internal/abi <<'END'
package ex.org/m/cmd/x
	cmd/x/x.go:3:8: use of internal package internal/abi not allowed
END
says_of ./q <<'END'
cmd/x/x.go:3:8: "./q" is relative, but relative import paths are not supported in module mode
cmd/x/x.go:3:8: local import "./q" in non-local package
END

# Constraints, documentation, other languages, files named twice.
printf '//go:build linux &&\n\npackage c\n' >c/p.go
says 1 "$GOSLING" build ./c <<'END'
c/p.go: parsing //go:build line: unexpected end of expression
END
printf '//go:build !!linux\n\npackage c\n' >c/p.go
says 1 "$GOSLING" build ./c <<'END'
c/p.go: parsing //go:build line: double negation not allowed
END
printf '//go:build linux\n//go:build linux\n\npackage c\n' >c/p.go
says 1 "$GOSLING" build ./c <<'END'
c/p.go: multiple //go:build comments
END
printf '// +build windows,amd64 !linux\n\npackage c\n' >c/p.go
says 1 "$GOSLING" build ./c <<'END'
package ex.org/m/c: build constraints exclude all Go files in DIR/c
END
printf '// +build linux windows\n// +build !386,amd64\n\npackage c\n' >c/p.go
printf 'package documentation\n' >c/doc.go
says 0 "$GOSLING" build ./c </dev/null
touch c/x.c
says 1 "$GOSLING" build ./c <<'END'
package ex.org/m/c: C source files not allowed when not using cgo or SWIG: x.c
END
says 1 "$GOSLING" build c/p.go c/p.go <<'END'
package command-line-arguments: case-insensitive file name collision: "p.go" and "p.go"
END

# go.mod: what the main one and others must be like.
says_mod() {
  printf "$1" >go.mod
  says 1 "$GOSLING" build ./a
}
says_mod 'module ex.org/m\ntoolchain x\n' <<'END'
go: errors parsing go.mod:
go.mod:2: invalid toolchain version 'x': must match format go1.23.0 or default
END
says_mod 'module ex.org/m\nrequire x.y/z v2.0.0\nrequire x.y/z/v3 v1.0.0\n' <<'END'
go: errors parsing go.mod:
go.mod:2: require x.y/z: version "v2.0.0" invalid: should be v0 or v1, not v2
go.mod:3: require x.y/z/v3: version "v1.0.0" invalid: should be v3, not v1
END
says_mod 'module ex.org/m/\n' <<'END'
go: malformed module path "ex.org/m/": trailing slash
END
says_mod 'module `ex.org/m`\ngo 1.027\n' <<'END'
go: errors parsing go.mod:
go.mod:1: invalid quoted string: unquoted string cannot contain quote
go.mod:2: invalid go version '1.027': must match format 1.23.0
END
says_mod '/* x */ module ex.org/m\n' <<'END'
go: errors parsing go.mod:
go.mod:1: mod files must use // comments (not /* */ comments)
END
says_mod 'module ex.org/m\nrequire x.y/z v1.0.0\n' <<'END'
go: x.y/z@v1.0.0: missing go.sum entry for go.mod file; to add it:
	go mod download x.y/z
END
mkdir z && printf 'package z\n' >z/z.go
printf 'package a\n\nimport _ "x.y/z"\n' >a/a.go
says_mod 'module ex.org/m\ngo 1.26\nrequire x.y/z v1.0.0\nreplace x.y/z => ./z\n' <<'END'
a/a.go:3:8: module ./z: reading z/go.mod: open DIR/z/go.mod: no such file or directory
END
printf 'module x.y/z\ngo 1.99\n' >z/go.mod
says_mod 'module ex.org/m\ngo 1.26\nrequire x.y/z v1.0.0\nreplace x.y/z => ./z\n' <<'END'
go: module ./z requires go >= 1.99 (running go 1.26; GOTOOLCHAIN=local)
END
printf 'module x.y/z\nwhatever\n' >z/go.mod
says 0 "$GOSLING" build ./a </dev/null
