# A large package is compiled in parts; after a change, only the part with the changed function is compiled.
. "$ROOT/testdata/cli/lib.inc"
export GOSLINGCACHE="$PWD/cache"

# program CONSTANT: sixty functions, the constant stands in one of them.
program() {
  printf 'package main\n\nimport "os"\n\nvar table [60]func(int) int\n\n'
  for i in $(seq 0 59); do
    printf 'func f%d(n int) int {\n\tt := %d\n' "$i" "$([ "$i" = 30 ] && echo "$1" || echo "$i")"
    printf '\tfor i := range n {\n\t\tif i%%3 == t%%3 {\n\t\t\tt += i * %d\n\t\t} else {\n\t\t\tt -= i + %d\n\t\t}\n\t}\n' "$i" "$i"
    printf '\treturn t\n}\n\nfunc init() { table[%d] = f%d }\n\n' "$i" "$i"
  done
  printf 'func main() {\n\ts := 0\n\tfor i, f := range table {\n\t\ts += f(i)\n\t}\n\tprintln(s)\n\tos.Exit(len(os.Args) - 1)\n}\n'
}

objects() {
  find cache -name '*.o' | sort
}

program 30 >p.go
expect 0 "" "$GOSLING" build p.go
objects >before
first=$(./p 2>&1)
program 31 >p.go
expect 0 "" "$GOSLING" build p.go
objects >after
new=$(comm -13 before after | wc -l)
[ "$new" = 1 ] || { echo "$new new objects instead of 1"; exit 1; }
[ "$(./p 2>&1)" != "$first" ] || { echo "the change is not in the program"; exit 1; }

# Back again: everything is there. Without the list of parts, too.
program 30 >p.go
expect 0 "" "$GOSLING" build p.go
[ "$(./p 2>&1)" = "$first" ]
find cache -name '*.parts' -delete
expect 0 "" "$GOSLING" build p.go
[ "$(./p 2>&1)" = "$first" ]

# An object that is gone is made again; other options make others.
objects >before
rm $(comm -13 before after) $(head -3 before)
expect 0 "" "$GOSLING" build p.go
[ "$(./p 2>&1)" = "$first" ]
objects >before
expect 0 "" "$GOSLING" build -O1 p.go
objects >after
[ "$(comm -13 before after | wc -l)" -gt 1 ]
[ "$(./p 2>&1)" = "$first" ]

# Without a cache there are parts all the same.
GOSLINGCACHE=off expect 0 "" "$GOSLING" build p.go
[ "$(./p 2>&1)" = "$first" ]
