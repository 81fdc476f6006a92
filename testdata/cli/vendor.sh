# The vendor directory: its packages, their language, and its agreement with go.mod.
. "$ROOT/testdata/cli/lib.inc"
mkdir -p vendor/x.org/dep/sub none
printf 'module y.org/main\n\ngo 1.26\n\nrequire x.org/dep v1.0.0\n' >go.mod
printf 'package dep\n\nfunc F() int {\n\tvar f []func() int\n\tfor i := 0; i < 3; i++ {\n\t\tf = append(f, func() int { return i })\n\t}\n\treturn f[0]()\n}\n' >vendor/x.org/dep/d.go
printf 'package sub\n\nvar S = "sub"\n' >vendor/x.org/dep/sub/s.go
printf 'package main\n\nimport (\n\t"x.org/dep"\n\t"x.org/dep/sub"\n)\n\nfunc main() { println(dep.F(), sub.S) }\n' >m.go
printf '# x.org/dep v1.0.0\n## explicit; go 1.20\nx.org/dep\nx.org/dep/sub\n' >vendor/modules.txt
expect 0 "3 sub" "$GOSLING" run .
expect 0 "3 sub" "$GOSLING" run m.go
expect 1 "missing go.sum entry for module providing package x.org/dep" "$GOSLING" build -mod=mod
printf 'package main\n\nimport "z.org/nope"\n\nfunc main() {}\n' >none/m.go
expect 1 "" "$GOSLING" build ./none
diff - out.txt <<'END'
none/m.go:3:8: cannot find module providing package z.org/nope: import lookup disabled by -mod=vendor
	(Go version in go.mod is at least 1.14 and vendor directory exists.)
END
printf '# x.org/dep v1.0.0\n## explicit; go 1.20\nx.org/dep\n' >vendor/modules.txt
expect 1 "go: ignoring package x.org/dep/sub which exists in the vendor directory but is missing from vendor/modules.txt." "$GOSLING" build
printf '# x.org/dep v1.0.1\n## explicit; go 1.20\nx.org/dep\n' >vendor/modules.txt
expect 1 "	x.org/dep@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt" "$GOSLING" build
grep -q "^go: inconsistent vendoring in .*:$" out.txt
grep -qF "	x.org/dep@v1.0.1: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod" out.txt
printf 'replace x.org/dep => ./other\n' >>go.mod
printf '# x.org/dep v1.0.0\n## explicit; go 1.20\nx.org/dep\n' >vendor/modules.txt
expect 1 "	x.org/dep: is replaced in go.mod, but not marked as replaced in vendor/modules.txt" "$GOSLING" build
