# Deep nesting and large files: no crash, no hang, bounded memory.
. "$ROOT/testdata/cli/lib.inc"
limit_memory 6000000
deep() {
  { printf 'package main\n\nvar x = '; head -c 100000 /dev/zero | tr '\0' "$1"; printf '1'
    head -c 100000 /dev/zero | tr '\0' "$2"; printf '\n\nfunc main() {}\n'; } >deep.go
}
deep '(' ')'
expect 0 "" timeout 60 "$GOSLING" build -stop-after=types deep.go
deep '^' ' '
expect 0 "" timeout 60 "$GOSLING" build -stop-after=parser deep.go
deep '[' ' '
expect 1 "deep.go" timeout 60 "$GOSLING" build deep.go
{ echo 'package main'; echo 'func main() {'; head -c 100000 /dev/zero | tr '\0' '{'
  head -c 100000 /dev/zero | tr '\0' '}'; echo '}'; } >blocks.go
expect 0 "" timeout 60 "$GOSLING" build -stop-after=types blocks.go
{ printf 'package main\n\nfunc main() { println(0'; for i in $(seq 20000); do printf ' + %d' "$i"; done; echo ') }'; } >sum.go
expect 0 "200010000" timeout 60 "$GOSLING" run sum.go
{ echo 'package main'; echo '/*'; head -c 100000000 /dev/zero | tr '\0' 'c'; echo '*/'; echo 'func main() {}'; } >large.go
expect 0 "" timeout 60 "$GOSLING" build -o large large.go
rm large.go
{ echo 'package main'; echo 'func main() {'; for i in $(seq 20000); do echo "println($i)"; done; echo '}'; } >long.go
expect 0 "" timeout 60 "$GOSLING" build -stop-after=escape long.go
{ printf 'package main\n\nimport "runtime"\n\nvar sum int\n\nfunc use(p *int) { sum += *p }\n\nfunc main() {\n'
  for i in $(seq 4000); do printf '\tx%d := new(int)\n\t*x%d = %d\n\tuse(x%d)\n' $i $i $i $i; done
  printf '\truntime.GC()\n\tprintln(sum)\n}\n'; } >collects.go
expect 0 "8002000" timeout 60 "$GOSLING" run collects.go
