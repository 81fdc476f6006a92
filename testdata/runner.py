#!/usr/bin/env python3
"""The test runner: every test is a file whose first line says what to do with it.

Modes (the formats of Go's own test directory, and ours):

  // run [args]              compile, run, compare stdout+stderr with NAME.out (absent: empty), exit 0
  // runfail                 the same; the program must exit with 2; NAME.out holds its output
  // build                   must compile and link
  // compile                 must compile
  // errorcheck [flags]      must fail; each `// ERROR "regexp"` matched on its line, no other lines
  // errorcheck -0 -m ...    the same over the lines of -m
  // escape [flags]          the exact output of gosling build -m [flags] is NAME.m
  // rundir, compiledir, errorcheckdir, runoutput, ...   as in Go's own test directory
  // tokens | tree | errors  the dump of that pass, or the error list, is NAME.golden
  // codegen                 FileCheck over the LLVM IR with the file's CHECK lines
  // script NAME.sh          (a file NAME.sh) a shell script that must exit 0; $GOSLING is the compiler
  (a program NAME_test)      a unit test: must exit 0

A file NAME.flags beside a test adds flags; NAME.env adds environment variables (one a line); NAME.stress
holds what replaces the switches of `--env GODEBUG=` for a test that allocates too much for them.
Usage: runner.py [options] path...
"""
import argparse
import concurrent.futures
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
NOTHING = open(os.devnull)  # standard input of everything that is run


class Outcome(Exception):
    """A failed or skipped test: kind is 'fail' or 'skip'."""

    def __init__(self, kind, text):
        super().__init__(text)
        self.kind, self.text = kind, text


def fail(text):
    raise Outcome('fail', text)


def skip(text):
    raise Outcome('skip', text)


def run(argv, timeout, cwd=None, env=None, stdin=None):
    """Runs argv; returns (exit status, output with stderr merged). Ends it after timeout seconds."""
    try:
        p = subprocess.run(argv, cwd=cwd, env=env, stdin=NOTHING if stdin is None else stdin,
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=timeout)
    except subprocess.TimeoutExpired as e:
        fail('timed out after %d s: %s\n%s' % (timeout, ' '.join(argv), text_of(e.stdout or b'')[-2000:]))
    return p.returncode, text_of(p.stdout)


def text_of(data):
    return data.decode('utf-8', 'surrogateescape')


def read(path):
    with open(path, 'rb') as f:
        return text_of(f.read())


def write(path, text):
    temporary = path + '.tmp'
    with open(temporary, 'wb') as f:
        f.write(text.encode('utf-8', 'surrogateescape'))
    os.replace(temporary, path)


def diff(want, got, name):
    lines = difflib.unified_diff(want.splitlines(True), got.splitlines(True), name, 'got', n=2)
    return ''.join(line if line.endswith('\n') else line + '\n' for line in list(lines)[:60])


class Test:
    """One test file. `compiler` is gosling or, for the oracle, the go command."""

    def __init__(self, path, options):
        self.path, self.options = path, options
        self.dir, self.base = os.path.split(path)
        self.stem = os.path.splitext(path)[0]
        self.mode, self.args = self.directive()
        self.env = dict(os.environ)
        self.env.pop('GOFLAGS', None)
        for line in self.lines_beside('.env'):
            key, _, value = line.partition('=')
            self.env[key] = value
        for line in options.env:
            key, _, value = line.partition('=')
            words = [self.env.get(key), value, *self.lines_beside('.stress')]
            self.env[key] = ','.join(filter(None, words)) if key == 'GODEBUG' else value

    def directive(self):
        if self.path.endswith('.sh'):
            return 'script', []
        if self.path.endswith('_test'):
            return 'unit', []
        for line in read(self.path).splitlines()[:12]:
            m = re.match(r'//\s*(.*)', line)
            if not m or line.startswith('//go:build') or line.startswith('// +build'):
                if line.strip() and not m:
                    break
                continue
            words = m.group(1).split()
            if words and words[0] in MODES:
                return words[0], words[1:]
        return None, []

    def is_gos_own(self):
        """Is the test one of the Go distribution?"""
        return hasattr(self.options, 'goroot')

    def lines_beside(self, suffix):
        path = self.stem + suffix
        return [l for l in read(path).splitlines() if l] if os.path.exists(path) else []

    def golden(self, suffix):
        path = self.stem + suffix
        return read(path) if os.path.exists(path) else ''

    def compare(self, suffix, got):
        want = self.golden(suffix)
        if want == got:
            return
        if self.options.promote:
            if got:
                write(self.stem + suffix, got)
            elif os.path.exists(self.stem + suffix):
                os.remove(self.stem + suffix)
            return
        fail(diff(want, got, self.base + ' ' + suffix))

    def gosling(self, *args, cwd=None, timeout=None):
        return run([self.options.gosling, *args], timeout or self.options.timeout, cwd, self.env)

    def build(self, work, *files, flags=()):
        binary = os.path.join(work, 'a.out')
        flags = [*flags, *self.lines_beside('.flags')]
        status, out = self.gosling('build', '-o', binary, *flags, *files, cwd=self.dir)
        if status != 0:
            fail('does not compile (exit status %d):\n%s' % (status, out[-3000:]))
        return binary

    def execute(self, binary, args=(), timeout=None):
        cwd = self.dir
        return run([binary, *args], timeout or self.options.timeout, cwd, self.env)


def normalise_addresses(text):
    """Hexadecimal addresses, goroutine ids and offsets differ between runs and compilers."""
    text = re.sub(r'0x[0-9a-f]{5,}', '0xADDR', text)
    text = re.sub(r' \+0x[0-9a-f]+', ' +0xOFF', text)
    return re.sub(r'(?m)^(main|runtime)(\S*)\([^)]*0x[^)]*\)$', r'\1\2(...)', text)


# ---- modes ------------------------------------------------------------------------------------

def test_run(t, work):
    more = [a for a in t.args if a.endswith('.go')]
    binary = t.build(work, t.base, *more)
    status, out = t.execute(binary, [a for a in t.args if a[0] not in '-\'"' and a not in more])
    t.compare('.out', out)
    if status != 0:
        fail('exit status %d, expected 0:\n%s' % (status, out[-2000:]))


def strip_traceback(text):
    """Keeps the message of a crash and drops the traceback, whose frames and lines compilers word alike only in part."""
    return re.split(r'(?m)^\n?(?:goroutine \d+|runtime stack:)', text)[0]


def test_runfail(t, work):
    binary = t.build(work, t.base)
    status, out = t.execute(binary)
    t.compare('.out', normalise_addresses(strip_traceback(out)))
    if status != 2:
        fail('exit status %d, expected 2:\n%s' % (status, out[-2000:]))


def test_build(t, work):
    t.build(work, t.base, flags=[a for a in t.args if a.startswith('-lang')])


def test_compile(t, work):
    """As the reference compiler alone: no linking, functions may be without bodies."""
    t.build(work, t.base, flags=['-stop-after=codegen'] + [a for a in t.args if a.startswith('-lang')])


def error_lines(out, base):
    """The messages of a compile as {line: [text]}; follow-up lines belong to the one before."""
    result, last = {}, None
    for line in out.splitlines():
        if line.startswith('#') or not line.strip():
            continue
        m = re.match(r'(?:\./)?([^:]+):(\d+)(?::(\d+))?: (.*)', line)
        if m and m.group(1) == base:
            last = [m.group(4)]
            result.setdefault(int(m.group(2)), []).append(last)
        elif line.startswith('\t') and last:
            last.append(line)
    return {n: ['\n'.join(e) for e in entries] for n, entries in result.items()}


ERROR_COMMENT = re.compile(r'//.*?\b(GC_)?ERROR(?:AUTO)? (.*)')


# What Go's own runner takes for a pattern: anything between double quotes.
PATTERN_OF_GO = r'"([^"]*)"()'
PATTERN = r'"((?:[^"\\]|\\.)*)"|`([^`]*)`'


def expected_errors(text, base, gos_own):
    """(line, regexp) of each ERROR comment; LINE, LINE+n, LINE-n stand for positions in the file."""
    for number, line in enumerate(text.split('\n'), 1):
        if re.search(r'////', line):
            continue
        m = re.search(r'// (?:GC_)?ERROR (.*)', line)
        if not m:
            continue
        for quoted, raw in re.findall(PATTERN_OF_GO if gos_own else PATTERN, m.group(1)):
            pattern = raw or re.sub(r'\\(["\\])', r'\1', quoted)
            pattern = re.sub(r'LINE([+-]\d+)?', lambda x: '%s:%d' % (base, number + int(x.group(1) or 0)),
                             pattern)
            yield number, pattern


def go_regexp(pattern):
    return re.compile(pattern.replace('(?U)', ''))


def match_errors(source, base, out, gos_own=False):
    got = error_lines(out, base)
    problems = []
    for line, pattern in expected_errors(source, base, gos_own):
        entries = got.get(line, [])
        hits = [e for e in entries if go_regexp(pattern).search(e)]
        if not hits:
            problems.append('%s:%d: missing error matching %r; there: %s' % (base, line, pattern, entries))
        got[line] = [e for e in entries if e not in hits]
    for line in sorted(got):
        for e in got[line]:
            problems.append('%s:%d: unexpected: %s' % (base, line, e))
    return problems


def errorcheck_flags(t):
    """The flags for gosling that a test's own ask for, and whether it must fail to compile."""
    flags, want_fail = ['-e'], t.mode != 'errorcheckandrundir'
    for a in t.args:
        if a == '-m' and '-m' in flags:
            flags[flags.index('-m')] = '-m=2'
        elif a in ('-m', '-m=2', '-l') or a.startswith('-lang='):
            flags.append(a)
        elif a == '-1':
            want_fail = True
        elif a == '-0':
            want_fail = False
            flags.append('-stop-after=escape')
        elif a.startswith('-d=') or a in ('-live', '-wb=0', '-std', '-+', '-t', '10'):
            skip('needs the reference compiler\'s ' + a)
    if t.is_gos_own() and '-stop-after=escape' not in flags:
        flags.append('-stop-after=codegen')  # as the reference compiler alone, without the go command
    return flags, want_fail


def compile_errors(t, work, flags, inputs, folder):
    """Compiles; returns the exit status, 0 or 1, and what was printed."""
    status, out = t.gosling('build', '-o', os.path.join(work, 'a.out'), *flags, *inputs, cwd=folder)
    if status not in (0, 1):
        fail('compiler exit status %d:\n%s' % (status, out[-2000:]))
    return status, out


def fail_with(problems):
    if problems:
        fail('\n'.join(problems[:20]))


def check_errors(t, work, path):
    """The errors of one file are those of its comments. A //line may name it with a folder before."""
    flags, want_fail = errorcheck_flags(t)
    folder, base = os.path.split(path)
    status, out = compile_errors(t, work, flags, [base], folder)
    if want_fail and status == 0:
        fail('compiles, but errors were expected')
    out = re.sub(r'(?m)^(?:[\w./]*/)?%s:' % re.escape(base), base + ':', out)
    fail_with(match_errors(read(path), base, out.replace('./' + base, base), t.is_gos_own()))


def test_errorcheck(t, work):
    check_errors(t, work, t.path)


def test_escape(t, work):
    flags = [a for a in t.args if a != '-m' and not a.startswith('-m=')]
    level = [a for a in t.args if a.startswith('-m=')] or ['-m']
    status, out = t.gosling('build', '-stop-after=escape', *level, *flags, t.base, cwd=t.dir)
    if status != 0:
        fail('exit status %d:\n%s' % (status, out[-2000:]))
    t.compare('.m', out.replace('# command-line-arguments\n', '', 1))


def test_dump(t, work):
    status, out = t.gosling('build', '-dump=' + t.mode, '-stop-after=parser', t.base, cwd=t.dir)
    if status != 0:
        fail('exit status %d:\n%s' % (status, out[-2000:]))
    t.compare('.golden', out)


def test_errors(t, work):
    status, out = t.gosling('build', '-o', os.path.join(work, 'a.out'), *t.args, t.base, cwd=t.dir)
    if status != 1:
        fail('exit status %d, expected 1:\n%s' % (status, out[-2000:]))
    t.compare('.golden', out)


def test_codegen(t, work):
    filecheck = next((f for f in ('FileCheck-19', 'FileCheck') if shutil.which(f)), None)
    if not filecheck:
        skip('no FileCheck')
    status, out = t.gosling('build', '-o', os.path.join(work, 'a.out'), '-dump=' + (t.args or ['ir'])[0],
                            *t.args[1:], t.base, cwd=t.dir)
    if status != 0:
        fail('exit status %d:\n%s' % (status, out[-2000:]))
    ir = os.path.join(work, 'ir.ll')
    write(ir, out)
    status, out = run([filecheck, '--input-file', ir, t.path], t.options.timeout)
    if status != 0:
        fail(out[-3000:])


def test_unit(t, work):
    status, out = run([t.path], t.options.timeout, work, t.env)
    if status != 0:
        fail('exit status %d:\n%s' % (status, out[-3000:]))


def test_script(t, work):
    env = dict(t.env, GOSLING=t.options.gosling, WORK=work, ROOT=ROOT)
    try:
        p = subprocess.run(['bash', '-eu', t.path], cwd=work, env=env, stdin=NOTHING,
                           stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=t.options.timeout * 4)
    except subprocess.TimeoutExpired:
        fail('timed out')
    if p.returncode == 77:
        skip(text_of(p.stdout).strip() or 'skipped by the script')
    if p.returncode != 0:
        fail('exit status %d:\n%s' % (p.returncode, text_of(p.stdout)[-3000:]))


# ---- modes of Go's own test directory ------------------------------------------------------------

def package_dirs(t):
    """The files of NAME.dir, grouped into packages by their package clause, in order of file name."""
    directory = t.stem + '.dir'
    groups, order = {}, []
    for name in sorted(os.listdir(directory)):
        if not name.endswith('.go'):
            continue
        m = re.search(r'(?m)^\s*package\s+(\w+)', read(os.path.join(directory, name)))
        key = m.group(1) if m and '-s' not in t.args else name
        if key not in groups:
            groups[key] = []
            order.append(key)
        groups[key].append(name)
    return directory, [(key, groups[key]) for key in order]


def lay_out_dir(t, work):
    """Each package of NAME.dir becomes a folder of its own, test/NAME in a module; returns the main folder."""
    directory, packages = package_dirs(t)
    main = None
    os.makedirs(os.path.join(work, 'src'))
    write(os.path.join(work, 'src', 'go.mod'), 'module test\n\ngo 1.26\n')
    for name, files in packages:
        folder = os.path.join(work, 'src', os.path.splitext(files[0])[0] if name != 'main' else 'main')
        os.makedirs(folder, exist_ok=True)
        for f in files:
            text = read(os.path.join(directory, f))
            write(os.path.join(folder, f.replace('_test.go', '_test_.go')),
                  re.sub(r'(?m)^(\s*(?:import\s+)?(?:[\w.]+\s+)?)"\./(\w+)"', r'\1"test/\2"', text))
        if name == 'main':
            main = folder
        last = folder
    return main or last


def test_rundir(t, work):
    main = lay_out_dir(t, work)
    binary = os.path.join(work, 'a.out')
    status, out = t.gosling('build', '-o', binary, main)
    if status != 0:
        fail('does not compile:\n' + out[-3000:])
    status, out = run([binary], t.options.timeout, main, t.env)
    t.compare('.out', out)
    if status != 0:
        fail('exit status %d' % status)


def test_compiledir(t, work):
    main = lay_out_dir(t, work)
    status, out = t.gosling('build', '-stop-after=codegen', main)
    if status != 0:
        fail('does not compile:\n' + out[-3000:])


def test_runoutput(t, work):
    binary = t.build(work, t.base, *[a for a in t.args if a.endswith('.go')])
    status, out = t.execute(binary)
    if status != 0:
        fail('generator: exit status %d' % status)
    generated = os.path.join(work, 'generated.go')
    write(generated, out)
    status, out = t.gosling('run', generated, cwd=work)
    t.compare('.out', out)
    if status != 0:
        fail('generated program: exit status %d' % status)


def test_errorcheckdir(t, work):
    """The packages of NAME.dir one after the other, each with the comments of its own files."""
    flags, _ = errorcheck_flags(t)
    directory, packages = package_dirs(t)
    lay_out_dir(t, work)
    for name, files in packages:
        folder = os.path.join(work, 'src', 'main' if name == 'main' else os.path.splitext(files[0])[0])
        _, out = compile_errors(t, work, flags, [], folder)
        for f in files:
            text = read(os.path.join(directory, f))
            fail_with(match_errors(text, f, out.replace('./' + f, f), t.is_gos_own()))


def test_errorcheckandrundir(t, work):
    test_errorcheckdir(t, work)
    if not errorcheck_flags(t)[1]:
        shutil.rmtree(os.path.join(work, 'src'))
        test_rundir(t, work)


def test_errorcheckoutput(t, work):
    """The test's program writes the file to check."""
    status, out = t.gosling('run', t.base, *[a for a in t.args if a.endswith('.go')], cwd=t.dir)
    if status != 0:
        fail('generator: exit status %d' % status)
    generated = os.path.join(work, 'generated.go')
    write(generated, out)
    check_errors(t, work, generated)


def test_skip(t, work):
    skip('mode ' + t.mode)


MODES = {
    'run': test_run, 'runfail': test_runfail, 'build': test_build, 'compile': test_compile,
    'errorcheck': test_errorcheck, 'escape': test_escape, 'tokens': test_dump, 'tree': test_dump,
    'errors': test_errors, 'codegen': test_codegen, 'script': test_script, 'unit': test_unit,
    'rundir': test_rundir, 'compiledir': test_compiledir, 'runoutput': test_runoutput,
    'skip': test_skip, 'asmcheck': test_skip, 'buildrun': test_skip, 'buildrundir': test_skip,
    'runindir': test_skip, 'errorcheckoutput': test_errorcheckoutput, 'errorcheckdir': test_errorcheckdir,
    'errorcheckandrundir': test_errorcheckandrundir, 'errorcheckwithauto': test_skip, 'builddir': test_skip,
}


# ---- the oracle: goldens that claim Go's behaviour against the reference ----------------------------

def oracle(t, work):
    go = shutil.which('go')
    if not go:
        skip('no go command')
    env = dict(t.env, GOFLAGS='')
    binary = os.path.join(work, 'a.out')
    if t.mode in ('run', 'runfail'):
        status, out = run([go, 'build', '-o', binary, t.base], 300, t.dir, env)
        if status != 0:
            fail('go does not compile it:\n' + out[-2000:])
        status, out = run([binary], t.options.timeout, t.dir, t.env)
        if t.mode == 'runfail':
            out = normalise_addresses(strip_traceback(out))
        t.compare('.out', out)
        if status != (2 if t.mode == 'runfail' else 0):
            fail('go: exit status %d' % status)
    elif t.mode == 'escape':
        level = [a for a in t.args if a.startswith('-m')] or ['-m']
        flags = ' '.join(level + [a for a in t.args if not a.startswith('-m')])
        status, out = run([go, 'build', '-a', '-gcflags=' + flags, '-o', binary, t.base], 300, t.dir, env)
        t.compare('.m', out.replace('# command-line-arguments\n', '', 1))
    elif t.mode == 'errors':
        status, out = run([go, 'build', '-gcflags=' + ' '.join(t.args), '-o', binary, t.base], 300, t.dir, env)
        t.compare('.golden', out)
    elif t.mode == 'errorcheck':
        flags = ['-e'] + [a for a in t.args if a in ('-m', '-l', '-m=2') or a.startswith('-lang=')]
        status, out = run([go, 'build', '-gcflags=' + ' '.join(flags), '-o', binary, t.base], 300, t.dir, env)
        problems = match_errors(read(t.path), t.base, out.replace('./' + t.base, t.base))
        if problems:
            fail('\n'.join(problems[:20]))
    elif t.mode in ('build', 'compile'):
        status, out = run([go, 'build', '-o', binary, t.base], 300, t.dir, env)
        if status != 0:
            fail(out[-2000:])
    else:
        skip('claims nothing about go')


# ---- running ---------------------------------------------------------------------------------------

def find_tests(paths):
    for path in paths:
        if os.path.isfile(path):
            yield os.path.abspath(path)
            continue
        for folder, dirs, files in os.walk(path):
            dirs[:] = sorted(d for d in dirs if not d.endswith('.dir') and d not in ('fuzz', 'tools', 'pkg', 'unit'))
            for name in sorted(files):
                if name.endswith(('.go', '.sh', '.go-subset', '_test')):
                    yield os.path.abspath(os.path.join(folder, name))


def run_one(test):
    work = tempfile.mkdtemp(prefix='gosling-test-')
    try:
        if test.options.oracle:
            oracle(test, work)
        else:
            MODES[test.mode](test, work)
        return test, 'pass', ''
    except Outcome as e:
        return test, e.kind, e.text
    finally:
        shutil.rmtree(work, ignore_errors=True)


def name_of(path):
    return os.path.relpath(path, ROOT)


def known_failures():
    """testdata/known_failures: tests that show what is not right yet, `path: reason` a line."""
    path = os.path.join(HERE, 'known_failures')
    lines = read(path).splitlines() if os.path.exists(path) else []
    return dict(l.split(': ', 1) for l in lines if l and not l.startswith('#'))


def report(results, options):
    counts = {'pass': 0, 'fail': 0, 'skip': 0}
    reasons = {}
    known = {} if options.oracle or options.promote else known_failures()
    for test, kind, text in results:
        name = name_of(test.path)
        if name in known and kind == 'fail':
            kind, text = 'skip', 'known failure: ' + known[name]
        elif name in known and kind == 'pass':
            print('%s passes now: take it out of testdata/known_failures' % name)
        counts[kind] += 1
        if kind == 'skip':
            reasons[text] = reasons.get(text, 0) + 1
        if kind == 'fail':
            print('FAIL %s\n%s' % (name_of(test.path), text.rstrip() + '\n'), flush=True)
        elif options.verbose:
            print('%s %s %s' % (kind, name_of(test.path), text), flush=True)
        yield test, kind
    for text, n in sorted(reasons.items()):
        print('skipped %d: %s' % (n, text))
    line = '%d passed, %d failed' % (counts['pass'], counts['fail'])
    print(line + (', %d skipped' % counts['skip'] if counts['skip'] else ''))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('paths', nargs='+')
    p.add_argument('--gosling', default=os.path.join(ROOT, 'build', 'gosling'))
    p.add_argument('--promote', action='store_true', help='write the goldens from what came out')
    p.add_argument('--oracle', action='store_true', help='check (with --promote: write) goldens with the go command')
    p.add_argument('--env', action='append', default=[], metavar='K=V', help='for compiler and programs; GODEBUG adds up')
    p.add_argument('--timeout', type=int, default=60)
    p.add_argument('--only', help='comma-separated modes')
    p.add_argument('-j', type=int, default=os.cpu_count())
    p.add_argument('-v', '--verbose', action='store_true')
    options = p.parse_args()
    options.gosling = os.path.abspath(options.gosling)

    tests = [Test(path, options) for path in find_tests(options.paths)]
    tests = [t for t in tests if t.mode]
    if options.only:
        tests = [t for t in tests if t.mode in options.only.split(',')]
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        results = pool.map(run_one, tests)
        failed = [t for t, kind in report(results, options) if kind == 'fail']
    sys.exit(1 if failed or not tests else 0)


if __name__ == '__main__':
    main()
