# Instances with the same code are one function, also when several parts of a package and another package use them.
. "$ROOT/testdata/cli/lib.inc"
export GOSLINGCACHE="$PWD/cache"
mkdir -p m/list && cd m
printf 'module ex.org/m\n\ngo 1.26\n' >go.mod
cat >list/list.go <<'EOF'
package list

//go:noinline
func Index[T comparable](list []T, x T) int {
	for i, v := range list {
		if v == x {
			return i
		}
	}
	return -1
}

//go:noinline
func At[T any](list []T, i int) T {
	return list[i]
}

type local int

func Own(s []int, x []local) int { return Index(s, 3) + Index(x, 4) }
EOF

# Forty types, each used by a function of its own: several parts.
program() {
  printf 'package main\n\nimport "ex.org/m/list"\n\n'
  for i in $(seq 0 39); do
    printf 'type t%d struct{ a [%d]int }\n\ntype n%d int\n\n' "$i" "$((i + 1))" "$i"
    printf '//go:noinline\nfunc f%d(n int) (r int) {\n\tp, q := new(t%d), new(t%d)\n' "$i" "$i" "$i"
    printf '\tfor i := range n {\n\t\tr += list.Index([]*t%d{p, q}, q) + list.Index([]n%d{1, 2, n%d(i)}, 2)\n\t\tif i%%7 == r%%5 {\n\t\t\tr -= i * %d\n\t\t}\n\t}\n' "$i" "$i" "$i" "$i"
    printf '\tq.a[%d] = r\n\treturn list.At([]*t%d{p, q}, 1).a[%d]\n}\n\n' "$i" "$i" "$i"
  done
  printf 'func main() {\n\ts := list.Own([]int{1, 2, 3}, nil)\n'
  for i in $(seq 0 39); do printf '\ts += f%d(%d)\n' "$i" "$i"; done
  printf '\tprintln(s)\n\tlist.At([]*t7{}, s)\n}\n'
}
program >main.go

# A traceback names the function that all are.
expect 0 "" "$GOSLING" build -o p .
expect 2 'ex.org/m/list.At[...]' ./p
sum=$(sed -n 1p out.txt)

# Without merging the result is the same; then all 122 instances are there.
expect 0 "" "$GOSLING" build -O0 -o q .
expect 2 'ex.org/m/list.At[...]' ./q
[ "$(sed -n 1p out.txt)" = "$sum" ]
functions() { nm "$1" | grep 'list\.\(Index\|At\)\[' | cut -d' ' -f1 | sort -u | wc -l; }
merged=$(functions p) all=$(functions q)
[ "$all" = 122 ] || { echo "$all instances instead of 122"; exit 1; }
[ "$merged" -lt 20 ] || { echo "$merged functions for $all instances"; exit 1; }
