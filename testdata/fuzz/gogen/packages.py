"""Programs of several packages: initialisation order, names across packages, inlined and generic code of others."""
from .base import SCALARS


def initialisers(g, prefix, imported):
    """Package variables that depend on each other in any order, and init functions; lines of one file."""
    n = g.random.randint(3, 9)
    order = list(range(n))
    g.random.shuffle(order)
    lines = []
    for i in order:
        uses = [j for j in range(i) if g.chance(0.4)]
        parts = ['%sV%d' % (prefix, j) for j in uses] + ['%s.Get()' % p for p in imported if g.chance(0.3)]
        form = g.choice(['step("%s%d", %s)', 'func() int { return step("%s%d", %s) }()', '[]int{step("%s%d", %s)}[0]'])
        lines.append('var %sV%d = %s' % (prefix, i, form % (prefix, i, ' + '.join(parts + [str(g.random.randint(1, 99))]))))
        if g.chance(0.3):
            lines.append('func init() { step("init after %sV%d", %sV%d) }' % (prefix, i, prefix, g.choice(order)))
        if g.chance(0.3) and uses:
            lines.append('var %sA%d, %sB%d = func() (int, int) { return %sV%d, step("two", %d) }()' % (
                prefix, i, prefix, i, prefix, g.choice(uses), i))
    return lines


PACKAGE = '''package %(name)s

import "fmt"
%(imports)s
type Point struct {
	X, Y int8
	hidden string
}

type Getter interface { Get() int }

func (p Point) Get() int { return int(p.X) * 3 + len(p.hidden) }
func (p *Point) Set(x int8) *Point { p.X, p.hidden = x, "%(name)s"; return p }

type Cell[K comparable, V any] struct {
	Key K
	Val V
	seen int
}

func (c *Cell[K, V]) Put(k K, v V) bool { same := c.Key == k; c.Key, c.Val = k, v; c.seen++; return same }

func Map[A, B any](xs []A, f func(A) B) (out []B) {
	for _, x := range xs { out = append(out, f(x)) }
	return
}

func Walk(n int, yield func(int, string) bool) {
	for i := range n { if !yield(i, fmt.Sprint("%(name)s", i)) { return } }
}

func All(n int) func(func(int, string) bool) {
	return func(yield func(int, string) bool) { Walk(n, yield) }
}

var trace []string

func step(s string, n int) int {
	trace = append(trace, fmt.Sprint(s, "=", n))
	return n
}

func Trace() []string { return trace }
func Get() int { return len(trace) + %(name)sV0 }

const Big = 1 << %(shift)d

var Table = map[string]Point{"a": {1, 2, "x"}, "b": {Y: %(shift)d %% 100}}

%(body)s
'''

USES = [
    'p := {q}.Point{{X: 3}}; p.Set({int8}).Y--; use(p, p.Get(), {q}.Getter(p).Get()); fmt.Printf("%T %+v %#v\\n", p, p, &p)',
    'c := {q}.Cell[string, {q}.Point]{{}}; use(c.Put({string}, {q}.Table["a"]), c.Put("b", {q}.Point{{}})); fmt.Printf("%T %+v\\n", c, c)',
    'use({q}.Map([]int{{{int}, 2}}, func(x int) {q}.Point {{ return {q}.Point{{Y: int8(x)}} }}))',
    'for i, s := range {q}.All(4) {{ if i == 2 {{ break }}; defer use(i, s) }}',
    'use({q}.Trace(), {q}.Get(), {q}.Big >> 60 == 0, float64({q}.Big))',
    'type local struct {{ {q}.Point; n int }}; l := local{{n: {int}}}; l.Set(4); use(l, l.Get(), l.X)',
    'var g {q}.Getter = new({q}.Point).Set({int8}); _, ok := any(g).(fmt.Stringer); use(g.Get(), ok)',
    'f := (*{q}.Point).Set; h := {q}.Point.Get; var p {q}.Point; use(h(*f(&p, {int8})), p == {q}.Table["b"])',
    'use({q}.Cell[{q}.Getter, [2]{q}.Point]{{Key: {q}.Point{{X: 1}}}}); use(any({q}.Point{{}}).(interface {{ Set(int8) }}))',
]


class Packages:
    """Mixin."""

    def start_packages(self):
        """Chooses the imported packages; returns their sections."""
        self.imported, sections = [], []
        for i in range(self.random.randint(1, 3)):
            name = self.choice(['alpha', 'beta', 'gamma', 'delta']) + str(i)
            before = [p for p in self.imported if self.chance(0.6)]
            lines = initialisers(self, name, before)
            if not any(line.startswith('var %sV0 ' % name) for line in lines):
                lines.append('var %sV0 = 1' % name)
            used = [p for p in before if any(p + '.' in line for line in lines)]
            sections.append('-- %s/%s.go --\n%s' % (name, name, PACKAGE % {
                'name': name, 'imports': ''.join('import "prog/%s"\n' % p for p in used), 'shift': self.random.randint(70, 200),
                'body': '\n'.join(lines)}))
            self.imported.append(name)
        return ''.join(sections)

    def use_package(self, _):
        if self.imported:
            text = self.choice(USES).format(q=self.choice(self.imported), **{t: self.expression(t, 1) for t in SCALARS})
            self.guarded(text)
