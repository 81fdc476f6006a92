# A package whose objects are cached is read with a summary of its functions: what its importers say and do stays the same.
. "$ROOT/testdata/cli/lib.inc"
export GOSLINGCACHE="$PWD/cache"
mkdir -p m/shape m/deep && cd m
printf 'module ex.org/m\n\ngo 1.26\n' >go.mod
cat >deep/deep.go <<'EOF'
package deep

var kept *int

func Keep(p *int) { kept = p }

//go:noinline
func Pass(p *int, q *int) (*int, int) { return p, *q }

func Even(n int) bool { return n == 0 || Odd(n-1) }

func Odd(n int) bool { return n != 0 && Even(n-1) }
EOF
cat >shape/shape.go <<'EOF'
package shape

import (
	"fmt"

	"ex.org/m/deep"
)

type Area interface{ Area() float64 }

type Square struct{ Side float64 }

func (s Square) Area() float64 { return s.Side * s.Side }

func (s *Square) Grow(by float64) { s.Side *= by }

type inner struct{ name string }

func (i *inner) Name() string { return "inner " + i.name }

type Outer struct{ inner }

func New(name string) *Outer { return &Outer{inner{name}} }

var table = [...]string{"a", "b", "c"}

var count = load()

func load() int { fmt.Println("loaded"); return len(table) }

func init() { count++ }

func Count() int { return count }

func Loop(p *int, n int) *int {
	for i := range n {
		if i > 3 {
			deep.Keep(p)
		}
	}
	q, _ := deep.Pass(p, p)
	return q
}

func Each(f func(int) bool) {
	for i := range 3 {
		if !f(i) {
			return
		}
	}
}

func Adder(n int) func(int) int { return func(m int) int { return n + m } }

func Map[T, U any](list []T, f func(T) U) (out []U) {
	for _, x := range list {
		out = append(out, helper(f(x)))
	}
	return out
}

//go:noinline
func helper[T any](x T) T { return x }
EOF
cat >main.go <<'EOF'
package main

import (
	"fmt"

	"ex.org/m/deep"
	"ex.org/m/shape"
)

func main() {
	var a shape.Area = shape.Square{Side: 2}
	s := &shape.Square{Side: 3}
	s.Grow(2)
	x, y := 1, 2
	p := shape.Loop(&x, 2)
	q, _ := deep.Pass(&y, &x)
	deep.Keep(new(int))
	shape.Each(func(i int) bool { x += i; return true })
	fmt.Println(a.Area(), s.Area(), *p, *q, shape.Adder(3)(4), shape.Count(), shape.New("n").Name(), deep.Even(10))
	fmt.Println(shape.Map([]int{1, 2}, func(i int) string { return fmt.Sprint(i * x) }))
}
EOF

build() { "$GOSLING" build "$@" -o p . 2>&1; }
for flags in -O0 "-m -l" -m=2 -m; do
  rm -rf ../cache
  cold=$(build $flags) && out=$(./p)
  echo "// changed" >>main.go
  [ "$(build $flags)" = "$cold" ] || { echo "$flags: other lines when the imports are cached"; exit 1; }
  [ "$(./p)" = "$out" ] || { echo "$flags: another result when the imports are cached"; exit 1; }
  find ../cache -name '*.summary' | grep -q .
done

# A summary that is cut off or gone costs time only.
for f in $(find ../cache -name '*.summary'); do head -c 20 "$f" >cut && mv cut "$f"; done
echo "// again" >>main.go
[ "$(build -m)" = "$cold" ] && [ "$(./p)" = "$out" ]
find ../cache -name '*.summary' -delete
echo "// and again" >>main.go
build >/dev/null && [ "$(./p)" = "$out" ]

# Packages that collect garbage are read as a whole.
cat >>deep/deep.go <<'EOF'

func Collect() { runtime.GC() }
EOF
sed -i 's/^package deep/package deep\n\nimport "runtime"/' deep/deep.go
rm -rf ../cache
build >/dev/null
[ -z "$(grep -l Collect $(find ../cache -name '*.summary'))" ]
