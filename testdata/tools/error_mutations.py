#!/usr/bin/env python3
"""Compares what is printed about programs with errors with what the reference compiler prints.

Takes Go files and breaks copies of them: names exchanged, types and literals replaced, statements lost or
repeated, tokens dropped. Each copy goes through `gosling build` and through the reference compiler, as the go
command runs it; all of what they print and the exit status must agree. Differences are printed with the program
kept under --keep; a summary ends the run. Exit status 1 if fewer than --least percent are equal.

Usage: error_mutations.py [--gosling PATH] [--count N] [--seed S] [--least P] [--keep DIR] FILE.go...
"""
import argparse
import concurrent.futures
import difflib
import os
import random
import re
import subprocess
import sys
import tempfile

TOKEN = re.compile(r'''//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'
    |[^\W\d]\w*|[0-9][\w.]*|\.\.\.|:=|<<=|>>=|&\^=|[-+*/%&|^<>=!]=|<-|&&|\|\||\+\+|--|<<|>>|&\^
    |\n|[^\s]''', re.S | re.X)
KEYWORDS = set('''break case chan const continue default defer else fallthrough for func go goto if import
    interface map package range return select struct switch type var'''.split())
TYPES = '''int string bool float64 []int error any uint8 *int map[string]int chan int func() struct{} [3]int int64
    complex128 rune uintptr T P'''.split()
VALUES = '''0 1 "s" 'c' 1.5 nil true 2i -1 1<<70 [...]int{1} []string{} func(){} struct{}{} x() _ iota new(int)'''.split()
OPERATORS = '+ - * / % & | ^ << >> &^ && || == != < <= > >='.split()
STATEMENTS = '''return;break;continue;goto L;L:;x := 1;var y int;_ = undefined;fallthrough;x++;1;return 1, "a";
    var z, w = 1;type T struct { T };const c = f();defer 1;go func(){};if x := 1; x {};for i := range 3.5 {};
    switch x := any(1).(type) {};var u T[int];x, x := 1, 2;nil := 3;var _ = nil;func(){}; a.b.c = 1; import "os";
    select { case 1: };case 1:;default:'''.split(';')


BRACKETS = '[int] [string, int] [] [...] [1] [-1] [1<<62] [T] [P any] [*int] [func()] [x] [:] [:1:] [~int] [any] [2:1]'.split()
CONSTRAINTS = '''any;comparable;~int;int|string;~[]byte|string;interface{ m() };interface{ ~int; m() };int|~int;
    interface{ comparable };func();*int;error|int;[]int;map[string]int;chan int;T;undefined;interface{ T }'''.split(';')
# With $ for names of the program.
DECLARATIONS = '''type $ struct { $ }
type $ $
type $ = $
var $ = $
const $ = $
func $() { $() }
type ta tb; type tb ta
type tc struct { f [len(vc)]int }; var vc tc
var va = vb; var vb = va
const ca = cb + 1; const cb = ca
func ($ $) m() {}
func (p *$) $() {}
type ti interface { ti }
type tj interface { $; m() int }
func g1[P $](p P) P { return p.$ }
var v1 = g2[$]; func g2[P any, Q ~[]P](q Q) P { return q[0] }
type t2[P any] struct { f *t2[t2[P]] }
func init() int { return 1 }
func main(x int) {}
func main() {}
var _ $ = $
var _ = $.$
var _ = $($)
type t3 struct { $; *$; x int; x string }
var _ = [...]int{1: 2, 1: 3, "a"}
var _ = map[string]int{"a": 1, "a": 2}
var _ = t4{1, f: 2}; type t4 struct { f, g int }
func g3() (x int, err error) { { x := 1; return }; for { break }; if x := 1; x == 1 { return } else { return 1 } }
func g4(x any) { switch y := x.(type) { case int, $: case int: case nil, nil: } }
func g5() { L: for { continue M; break L }; goto L }
func g6(x int) { switch x { case 1, 2, 1: case "a": default: default: } }
func g7() int { for { if $ { break } } }
var _ = func() { return $ }()
import "unsafe"
import . "fmt"
type t5[P interface{ *$ | $ }] struct{}
var x1, x2 = $()
func g8[P any, Q interface{ ~[]P }](Q, ...P) {}; var _ = func() { g8($, $); g8([]int{}, "a") }
func g9(x ...int, y $) {}
var _ = new($); var _ = new($ + 1)
func g10() { for i := range $ { i = $ }; for range $ {}; for i, j, k := range $ {} }
type t6 = $[int]; type t7[P any] = $; var _ t7
func (t8) m(); func (t8) m() {}; type t8 struct { m int }
var _ = $ == $; var _ = $ << $; var _ = -$; var _ = !$; var _ = <-$
func g11() { defer $; go $(); select { case $ <- 1: case x := <-$: } }'''.splitlines()
WRAPPERS = '''$() *$ &$ !$ -$ ^$ <-$ $[0] $[1:] $... $.(int) len($) cap($) new($) make($) append($) copy($) delete($)
    int($) string($) ($) $.x []any{$} min($) clear($) close($) real($) complex($) panic($) recover($) any($) []int($)
    func(){$} (<-$) $++ $.(type) $[int] [$]int map[$]int '''.split()


def tokens_of(source):
    return [m for m in TOKEN.finditer(source) if not m.group().startswith(('//', '/*'))]


def replace(source, m, text):
    return source[:m.start()] + text + source[m.end():]


def names_of(tokens):
    return [m for m in tokens if re.match(r'[^\W\d]', m.group()) and m.group() not in KEYWORDS]


def exchange_names(source, rng):
    names = names_of(tokens_of(source))
    return replace(source, rng.choice(names), rng.choice(names).group())


def misspell_name(source, rng):
    name = rng.choice(names_of(tokens_of(source)))
    return replace(source, name, rng.choice([name.group() + 'x', name.group().swapcase(), '_', name.group()[:1]]))


def rename_everywhere(source, rng):
    names = names_of(tokens_of(source))
    old, new = rng.choice(names).group(), rng.choice(names).group()
    return re.sub(r'\b%s\b' % re.escape(old), new, source)


def change_type(source, rng):
    types = [m for m in names_of(tokens_of(source)) if m.group() in TYPES or m.group() in ('byte', 'float32')]
    return replace(source, rng.choice(types), rng.choice(TYPES)) if types else source


def change_value(source, rng):
    values = [m for m in tokens_of(source) if re.match(r'[0-9"\'`]|(?:nil|true|false)$', m.group())]
    return replace(source, rng.choice(values), rng.choice(VALUES)) if values else source


def name_to_value(source, rng):
    return replace(source, rng.choice(names_of(tokens_of(source))), rng.choice(VALUES + TYPES))


def change_operator(source, rng):
    operators = [m for m in tokens_of(source) if m.group() in OPERATORS]
    return replace(source, rng.choice(operators), rng.choice(OPERATORS)) if operators else source


def lines_of(source):
    return source.split('\n')


def drop_line(source, rng):
    lines = lines_of(source)
    del lines[rng.randrange(len(lines))]
    return '\n'.join(lines)


def repeat_line(source, rng):
    lines = lines_of(source)
    lines.insert(rng.randrange(len(lines)), rng.choice(lines))
    return '\n'.join(lines)


def add_statement(source, rng):
    lines = lines_of(source)
    lines.insert(rng.randrange(len(lines)), rng.choice(STATEMENTS))
    return '\n'.join(lines)


def drop_token(source, rng):
    return replace(source, rng.choice(tokens_of(source)), ' ')


def exchange_tokens(source, rng):
    tokens = tokens_of(source)
    return replace(source, rng.choice(tokens), ' ' + rng.choice(tokens).group() + ' ')


def drop_list_item(source, rng):
    items = list(re.finditer(r', [\w.]+|[\w.]+, ', source))
    return replace(source, rng.choice(items), '') if items else source


def add_list_item(source, rng):
    items = list(re.finditer(r'[\w.]+(?=[,)])', source))
    return replace(source, *(lambda m: (m, m.group() + ', ' + rng.choice(VALUES)))(rng.choice(items))) if items else source


def swap_operands(source, rng):
    pairs = list(re.finditer(r'([\w.]+)( [-+*/<>=!&|]+ )([\w.]+)', source))
    return replace(source, *(lambda m: (m, m.group(3) + m.group(2) + m.group(1)))(rng.choice(pairs))) if pairs else source


def repeat_token(source, rng):
    m = rng.choice(tokens_of(source))
    return replace(source, m, m.group() + ' ' + m.group())


def swap_neighbours(source, rng):
    tokens = tokens_of(source)
    i = rng.randrange(len(tokens) - 1)
    a, b = tokens[i], tokens[i + 1]
    return source[:a.start()] + b.group() + ' ' + a.group() + source[b.end():]


def change_brackets(source, rng):
    """Of type arguments, indices and lengths: others, none, or more."""
    lists = list(re.finditer(r'\[[^][\n]*\]', source))
    return replace(source, rng.choice(lists), rng.choice(BRACKETS)) if lists else source


def change_constraint(source, rng):
    uses = list(re.finditer(r'(?<=[\w\]] )(any|comparable|~?\w+(?= *[\]|]))', source))
    return replace(source, rng.choice(uses), rng.choice(CONSTRAINTS)) if uses else source


def declarations_of(source):
    return list(re.finditer(r'(?ms)^(func|type|var|const|import)\b(.*?\n[)}]$|.*?$)', source))


def drop_declaration(source, rng):
    found = declarations_of(source)
    return replace(source, rng.choice(found), '') if found else source


def repeat_declaration(source, rng):
    found = declarations_of(source)
    return source + '\n' + rng.choice(found).group() + '\n' if found else source


def add_declaration(source, rng):
    names = sorted({m.group() for m in names_of(tokens_of(source))})
    text = rng.choice(DECLARATIONS)
    return source + '\n' + re.sub(r'\$', lambda m: rng.choice(names), text) + '\n'


def drop_keyword(source, rng):
    found = [m for m in tokens_of(source) if m.group() in ('return', 'range', 'func', 'struct', 'chan', 'case', 'interface')]
    return replace(source, rng.choice(found), '') if found else source


def wrap_value(source, rng):
    m = rng.choice(names_of(tokens_of(source)))
    return replace(source, m, rng.choice(WRAPPERS).replace('$', m.group()))


GENTLE = [exchange_names, misspell_name, rename_everywhere, change_type, change_value, name_to_value, change_operator,
          drop_line, repeat_line, add_statement, drop_list_item, add_list_item, swap_operands, change_brackets, change_constraint,
          drop_declaration, repeat_declaration, add_declaration, wrap_value]
ROUGH = [drop_token, exchange_tokens, repeat_token, swap_neighbours, drop_keyword]


def mutate(source, rng):
    for _ in range(rng.choice([1, 1, 2, 3, 5, 8, 12])):
        kinds = GENTLE if rng.random() < 0.95 else ROUGH
        if len(names_of(tokens_of(source))) < 5:
            break
        source = rng.choice(kinds)(source, rng)
    return source


def run(argv, folder, timeout=60):
    try:
        p = subprocess.run(argv, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, timeout=timeout)
    except subprocess.TimeoutExpired:
        return 'timeout', ''
    return p.returncode, p.stdout.decode('utf-8', 'replace')


def import_config(folder):
    """A file that tells the reference compiler where the packages of the standard library are."""
    path = os.path.join(folder, 'importcfg')
    _, out = run(['go', 'list', '-export', '-f', '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}',
                  'fmt', 'os', 'errors', 'io', 'sync', 'sync/atomic', 'runtime', 'runtime/debug', 'strings', 'time'],
                 folder, 600)
    with open(path, 'w') as f:
        f.write(out)
    return path


def path_of(path):
    """The import path that the go command gives to a package of named files."""
    with open(path, encoding='utf-8', errors='surrogateescape') as f:
        m = re.search(r'(?m)^\s*package\s+(\w+)', f.read())
    return 'main' if m and m.group(1) == 'main' else 'command-line-arguments'


def reference(options, folder, base):
    """As the go command compiles the files of a command, without its search for imports."""
    status, out = run(['go', 'tool', 'compile', '-p', path_of(os.path.join(folder, base)), '-complete', '-lang=go1.26', '-importcfg', options.importcfg,
                       '-o', os.path.join(folder, 'ref.o'), './' + base], folder)
    out = out.replace(folder + '/', './')
    return min(status, 1), '# command-line-arguments\n' + out if out else ''


def gosling(options, folder, base, *flags):
    return run([options.gosling, 'build', *flags, '-o', os.path.join(folder, 'a.out'), base], folder)


def compare(options, path, n):
    rng = random.Random('%s %d %d' % (os.path.basename(path), options.seed, n))
    with open(path, encoding='utf-8', errors='surrogateescape') as f:
        source = f.read()
    source = mutate(source, rng)
    with tempfile.TemporaryDirectory(prefix='mutant-') as folder:
        base = os.path.basename(path)
        with open(os.path.join(folder, base), 'w', encoding='utf-8', errors='surrogateescape') as f:
            f.write(source)
        want = reference(options, folder, base)
        if 'could not import' in want[1] or 'internal compiler error' in want[1]:
            return None
        got = gosling(options, folder, base, *(['-stop-after=types'] if want[0] == 0 else []))
    if want == got == (0, '') or got[0] == 1 and not got[1].startswith('# '):  # said before anything is compiled
        return None
    return path, n, source, want, got


def keep(options, path, n, source):
    if not options.keep:
        return '%s mutation %d' % (path, n)
    name = os.path.join(options.keep, '%s.%d.%d.go' % (os.path.basename(path)[:-3], options.seed, n))
    with open(name, 'w', encoding='utf-8', errors='surrogateescape') as f:
        f.write(source)
    return name


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('files', nargs='+')
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    p.add_argument('--gosling', default=os.path.join(root, 'build', 'gosling'))
    p.add_argument('--count', type=int, default=300)
    p.add_argument('--seed', type=int, default=1)
    p.add_argument('--least', type=float, default=99)
    p.add_argument('--keep', help='a folder for the programs that differ')
    p.add_argument('-j', type=int, default=os.cpu_count())
    options = p.parse_args()
    options.gosling = os.path.abspath(options.gosling)
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
    rng = random.Random(options.seed)
    jobs = [(rng.choice(options.files), n) for n in range(options.count)]
    same = total = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        options.importcfg = import_config(folder)
        for result in pool.map(lambda j: compare(options, *j), jobs):
            if result is None:
                continue
            path, n, source, want, got = result
            total += 1
            same += want == got
            if want != got:
                diff = difflib.unified_diff(want[1].split('\n'), got[1].split('\n'), 'reference', 'gosling', n=0, lineterm='')
                print('DIFF %s: exit status %s, %s' % (keep(options, path, n, source), want[0], got[0]))
                print('\n'.join(list(diff)[2:14]) + '\n', flush=True)
    share = 100.0 * same / max(1, total)
    print('%d of %d programs with errors are told alike, %.1f %%' % (same, total, share))
    return 0 if share >= options.least else 1


if __name__ == '__main__':
    sys.exit(main())
