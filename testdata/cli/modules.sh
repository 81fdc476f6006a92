# Modules without network: packages by import path, names of outputs, versions, replace, internal.
. "$ROOT/testdata/cli/lib.inc"

# says STATUS COMMAND...: the whole output is what standard input holds.
says() {
  local want=$1
  shift
  cat >want.txt
  expect "$want" "" "$@"
  sed -i "s|$("$GOSLING" env GOSLINGROOT)/lib|LIB|" out.txt
  diff want.txt out.txt
}

mkdir -p app dep/sub dep/internal/z && cd app
mkdir -p cmd/x util internal/in bad a b self two usetwo lib uselib priv
printf 'module ex.org/foo/bar/v2 // the app\n\ngo 1.26\n' >go.mod
printf 'package main\n\nimport "ex.org/foo/bar/v2/util"\n\nfunc main() { println(util.F()) }\n' >main.go
cp main.go cmd/x/m.go
printf 'package util\n\nimport "ex.org/foo/bar/v2/internal/in"\n\nfunc F() string { return in.X }\n' >util/u.go
printf 'package in\n\nvar X = "in"\n' >internal/in/i.go

# Outputs are named after the import path, without its major version.
expect 0 "" "$GOSLING" build
expect 0 "in" ./bar
expect 0 "" "$GOSLING" build ./cmd/x
expect 0 "in" ./x
expect 0 "" "$GOSLING" build -o y ex.org/foo/bar/v2/cmd/x
expect 0 "in" ./y
expect 0 "" "$GOSLING" build main.go
expect 0 "in" ./main
expect 0 "in" "$GOSLING" run .
expect 0 "in" "$GOSLING" run cmd/x/m.go
(cd cmd && expect 0 "in" "$GOSLING" run ./x)
says 1 "$GOSLING" run ./util <<'END'
package ex.org/foo/bar/v2/util is not a main package
END

# Packages that are not there.
printf 'package main\n\nimport "a.b/c"\nimport "ex.org/foo/bar/v2/nope"\nimport "nosuch/x"\n\nfunc main() { c.F() }\n' >bad/b.go
says 1 "$GOSLING" build ./bad <<'END'
bad/b.go:3:8: no required module provides package a.b/c; to add it:
	go get a.b/c
bad/b.go:4:8: no required module provides package ex.org/foo/bar/v2/nope; to add it:
	go get ex.org/foo/bar/v2/nope
bad/b.go:5:8: package nosuch/x is not in std (LIB/nosuch/x)
END
says 1 "$GOSLING" build a.b/c <<'END'
no required module provides package a.b/c; to add it:
	go get a.b/c
END
expect 1 "app/nodir: directory not found" "$GOSLING" build ./nodir
cp main.go ../dep/main.go
expect 1 "directory ../dep outside main module or its selected dependencies" "$GOSLING" build ../dep
rm ../dep/main.go

# Cycles, files of two packages, headers of errors.
printf 'package a\n\nimport "ex.org/foo/bar/v2/b"\n\nvar X = b.X\n' >a/a.go
printf 'package b\n\nimport "ex.org/foo/bar/v2/a"\n\nvar X = a.X\n' >b/b.go
says 1 "$GOSLING" build ./a <<'END'
package ex.org/foo/bar/v2/a
	imports ex.org/foo/bar/v2/b from a.go
	imports ex.org/foo/bar/v2/a from b.go: import cycle not allowed
END
printf 'package self\n\nimport "ex.org/foo/bar/v2/self"\n\nvar X = self.X\n' >self/a.go
says 1 "$GOSLING" build ./self <<'END'
package ex.org/foo/bar/v2/self
	imports ex.org/foo/bar/v2/self from a.go: import cycle not allowed
END
printf 'package two\n' >two/a.go
printf 'package three\n' >two/b.go
printf 'package main\n\nimport "ex.org/foo/bar/v2/two"\n\nfunc main() { println(two.X) }\n' >usetwo/m.go
expect 1 "usetwo/m.go:3:8: found packages two (a.go) and three (b.go) in " "$GOSLING" build ./usetwo
printf 'package lib\n\nfunc F() { x := 1 }\n' >lib/l.go
printf 'package main\n\nimport "ex.org/foo/bar/v2/lib"\n\nfunc main() { lib.F() }\n' >uselib/m.go
(cd uselib && says 1 "$GOSLING" build <<'END'
# ex.org/foo/bar/v2/lib
../lib/l.go:3:12: declared and not used: x
END
)
printf '//go:build windows\n\npackage lib\n\nfunc F() {}\n' >lib/l.go
expect 1 "	imports ex.org/foo/bar/v2/lib: build constraints exclude all Go files in " "$GOSLING" build ./uselib

# The language of the module; files named on the command line have the newest.
printf 'package main\n\nfunc main() {\n\tvar f []func()\n\tfor i := 0; i < 3; i++ {\n\t\tf = append(f, func() { println(i) })\n\t}\n\tf[0]()\n}\n' >main.go
expect 0 "0" "$GOSLING" run .
printf 'module ex.org/foo\n\ngo 1.21\n' >go.mod
expect 0 "3" "$GOSLING" run .
expect 0 "0" "$GOSLING" run main.go
printf 'module ex.org/foo\n\ngo 1.17.3\n' >go.mod
printf 'package main\n\nfunc F[T any]() {}\n\nfunc main() {}\n' >main.go
expect 1 "# ex.org/foo" "$GOSLING" build
expect 1 "./main.go:3:8: type parameter requires go1.18 or later (-lang was set to go1.17; check go.mod)" "$GOSLING" build
expect 0 "" "$GOSLING" build main.go

# Modules that are replaced by directories keep their own language and internal packages.
printf 'module x.org/dep\n\ngo 1.20\n' >../dep/go.mod
printf 'package dep\n\nfunc F() int {\n\tvar f []func() int\n\tfor i := 0; i < 3; i++ {\n\t\tf = append(f, func() int { return i })\n\t}\n\treturn f[0]()\n}\n' >../dep/d.go
printf 'package sub\n\nimport "x.org/dep/internal/z"\n\nvar S = z.Z\n' >../dep/sub/s.go
printf 'package z\n\nvar Z = "z"\n' >../dep/internal/z/z.go
printf 'module y.org/main\n\ngo 1.26\n\nrequire (\n\tx.org/dep v1.0.0 // indirect\n)\n\nreplace x.org/dep => ../dep\n' >go.mod
printf 'package main\n\nimport (\n\t"x.org/dep"\n\t"x.org/dep/sub"\n)\n\nfunc main() { println(dep.F(), sub.S) }\n' >main.go
expect 0 "3 z" "$GOSLING" run .
expect 0 "3 z" "$GOSLING" run main.go
printf 'package dep\n\nfunc G[T any]() (f func() int) {\n\tfor i := 0; i < 3; i++ {\n\t\tif i == 0 {\n\t\t\tf = func() int { return i }\n\t\t}\n\t}\n\treturn\n}\n' >../dep/g.go
printf 'package main\n\nimport "x.org/dep"\n\nfunc main() {\n\tfor range 2 {\n\t\tprintln(dep.G[int]()(), dep.G[string]()())\n\t}\n}\n' >priv/m.go
expect 0 "3 3" "$GOSLING" run ./priv
printf 'package main\n\nimport "x.org/dep/internal/z"\n\nfunc main() { println(z.Z) }\n' >priv/m.go
says 1 "$GOSLING" build ./priv <<'END'
package y.org/main/priv
	priv/m.go:3:8: use of internal package x.org/dep/internal/z not allowed
END
sed -i "s|=> ../dep|=> ../other|" go.mod
expect 1 "main.go:4:2: x.org/dep@v1.0.0: replacement directory ../other does not exist" "$GOSLING" build
sed -i '/replace/d' go.mod
expect 1 "main.go:4:2: missing go.sum entry for module providing package x.org/dep (imported by y.org/main); to add:" "$GOSLING" build
printf 'module y.org/main\n\ngo 1.26\n\nreplace x.org/dep => ../dep\n' >go.mod
expect 1 "main.go:4:2: module x.org/dep provides package x.org/dep and is replaced but not required; to add it:" "$GOSLING" build
printf 'package main\n\nimport "../dep"\n\nfunc main() { println(dep.F()) }\n' >main.go
expect 1 'main.go:3:8: "../dep" is relative, but relative import paths are not supported in module mode' "$GOSLING" build

# Embedding is refused where it is asked for.
printf 'package main\n\nimport _ "embed"\n\n//go:embed main.go\nvar s string\n\nfunc main() { println(s) }\n' >main.go
says 1 "$GOSLING" build <<'END'
main.go:5:3: go:embed is not supported
END
sed -i '/import/d' main.go
expect 1 './main.go:4:3: go:embed requires import "embed" (or import _ "embed", if package is not used)' "$GOSLING" build

# A go.mod that was left among the temporary files is nobody's.
mkdir -p tmp/p
printf 'module lost\n' >tmp/go.mod
printf 'package main\n\nfunc main() { println("found") }\n' >tmp/p/p.go
(cd tmp/p && TMPDIR=.. && export TMPDIR && expect 0 "go: warning: ignoring go.mod in system temp root" "$GOSLING" run . && grep -q found out.txt)
