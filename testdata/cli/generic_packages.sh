# Generic functions and types of the same name in several packages are not the same.
. "$ROOT/testdata/cli/lib.inc"
mkdir -p m/a m/b && cd m
printf 'module ex.org/m\n\ngo 1.26\n' >go.mod
for p in a b; do
  cat >$p/$p.go <<EOF
package $p

func F[T any](x T) string { return "$p.F" }

//go:noinline
func G[T any](x T) func() string { return func() string { return "$p.G" } }

type L[T any] struct{ V T }

//go:noinline
func (L[T]) M() string { return "$p.L" }
EOF
done
cat >main.go <<'EOF'
package main

import (
	"ex.org/m/a"
	"ex.org/m/b"
)

type m interface{ M() string }

func main() {
	println(a.F(1), b.F(1), a.G(1)(), b.G(1)(), a.L[int]{}.M(), b.L[int]{}.M())
	for _, x := range []m{a.L[int]{}, b.L[int]{}, &a.L[string]{}, &b.L[string]{}} {
		println(x.M())
	}
	f, g := a.F[string], b.F[string]
	println(f(""), g(""))
}
EOF
expect 0 "" "$GOSLING" build -o p .
[ "$(./p 2>&1 | tr '\n' ' ')" = 'a.F b.F a.G b.G a.L b.L a.L b.L a.L b.L a.F b.F ' ]

# -m tells them apart, too, and names files as the go command does.
expect 0 './a/a.go:3:6: can inline a.F[go.shape.int]' "$GOSLING" build -m -o p .
expect 0 './b/b.go:3:6: can inline b.F[go.shape.int]' "$GOSLING" build -m -o p .
mkdir -p c/a && sed 's/^package b/package a/' b/b.go >c/a/a.go
sed -i 's|"ex.org/m/b"|b "ex.org/m/c/a"|' main.go
expect 0 './a/a.go:3:6: can inline a.F[go.shape.int]' "$GOSLING" build -m -o p .
expect 0 './c/a/a.go:3:6: can inline a.F[go.shape.int]' "$GOSLING" build -m -o p .
[ "$(./p 2>&1 | tr '\n' ' ')" = 'a.F b.F a.G b.G a.L b.L a.L b.L a.L b.L a.F b.F ' ]
