#!/usr/bin/env python3
"""The reference's own negative tests: the errorcheck files of GOROOT/test and internal/types/testdata.

Each file says in comments which errors it has. A file is right if each comment is met by a message on
its line and no message stands on a line without one. Two committed lists say how it stands:
errortest.pass names the files that are right, and only grows; errortest.fail names the others, with
the reason of each. A file that is in the first and fails, or in neither, fails the run; so does a
crash, a hang or an internal error on any file.

Not applicable are files that
- import a package that lib/ lacks, or C;
- ask by flags for the reference's inner workings, or are for other machines or settings;
- the reference fails itself: its test runner names them (types2Failures);
- hold syntax errors beside type errors: the comments are met by its type checker alone, while its
  compiler stops after the former (what is reported must be in the comments all the same);
- call assert, which only the tests of its type checker declare;
- are in errortest.fail with a reason that begins with "gc:": the go command does not meet the comments
  either, as --oracle shows.

Usage: errortest.py [--update] [--oracle] [-v] GOROOT [name...]
"""
import argparse
import ast
import concurrent.futures
import os
import re
import shutil
import sys
import tempfile

import runner
from runner import Outcome, fail, read, run, skip

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
LIB = os.path.join(ROOT, 'lib')

# Columns in the comments of internal/types/testdata are approximate: how much, for each of its folders.
COLUMNS = {'check': 50, 'spec': 20, 'examples': 125, 'fixedbugs': 100}

# Flags of the reference that change no error, and flags that gosling has as well.
IGNORED_FLAGS = {'-d=panic', '-1', '-e', '-s'}
KNOWN_FLAGS = {'-m', '-m=2', '-l'}


class Case:
    """One test: its files, the flags that its first line gives, what a compile must print."""

    def __init__(self, name, path, options):
        self.name, self.path, self.options = name, path, options

    def compile(self, work, args, folder):
        """Compiles with gosling, or with the reference if it is asked whether it meets its own comments."""
        if self.options.oracle:
            gcflags = ' '.join(a for a in args if a.startswith(('-e', '-m', '-l')))
            rest = [a for a in args if not a.startswith('-')]
            argv = ['go', 'build', '-gcflags=' + gcflags, '-o', os.path.join(work, 'a.out'), *rest]
        else:
            argv = [self.options.gosling, 'build', '-o', os.path.join(work, 'a.out'), *args]
        status, out = run(argv, self.options.timeout, folder, dict(os.environ, GOFLAGS=''))
        if status not in (0, 1):
            raise Outcome('crash', 'exit status %d:\n%s' % (status, out[-2000:]))
        return status, out


def fails_in_reference(goroot):
    """The tests of GOROOT/test that the reference's own runner expects to fail."""
    text = read(os.path.join(goroot, 'src', 'cmd', 'internal', 'testdir', 'testdir_test.go'))
    m = re.search(r'(?s)types2Failures = setOf\((.*?)\n\)', text)
    return {'test/' + n for n in re.findall(r'(?m)^\s*"([^"]+)"', m.group(1) if m else '')}


def check_imports(files, goroot):
    for path in files:
        text = re.sub(r'(?s)/\*.*?\*/|//[^\n]*', '', read(path))
        header = re.split(r'(?m)^(?:func|var|const|type)\b', text)[0]
        for m in re.finditer(r'(?m)^\s*(?:import\s+)?(?:\(\s*)?(?:[\w.]+\s+)?"([\w/.]+)"', header):
            name = m.group(1)
            if name == 'C':
                skip('cgo')
            in_go = os.path.isdir(os.path.join(goroot, 'src', name))
            if name != 'unsafe' and in_go and not os.path.isdir(os.path.join(LIB, name)):
                skip('imports a package that lib/ lacks')


def constraint_holds(text):
    """Whether the //go:build line of a file lets this machine in."""
    m = re.search(r'(?m)^//go:build (.*)$', text.split('\npackage')[0])
    if not m:
        return True
    tags = {'linux', 'unix', 'amd64', 'gc', 'goexperiment.regabiargs', 'goexperiment.regabiwrappers'}
    words = re.findall(r'\w[\w.]*|&&|\|\||!|[()]', m.group(1))
    python = {'&&': ' and ', '||': ' or ', '!': ' not ', '(': '(', ')': ')'}
    is_tag = lambda w: w in tags or re.match(r'go1\.\d+$', w) is not None
    return eval(''.join(python.get(w) or str(is_tag(w)) for w in words))


# ---- GOROOT/test -----------------------------------------------------------------------------

MODES = ('errorcheck', 'errorcheckdir', 'errorcheckandrundir', 'errorcheckoutput', 'errorcheckwithauto')


class TestDirCase(Case):
    """A file of GOROOT/test: `// errorcheck [flags]`, `// ERROR "regexp"` on the line."""

    @staticmethod
    def find(goroot, options):
        root, failing = os.path.join(goroot, 'test'), fails_in_reference(goroot)
        for folder, dirs, files in os.walk(root):
            dirs[:] = sorted(d for d in dirs if not d.endswith('.dir'))
            for f in sorted(f for f in files if f.endswith('.go')):
                path = os.path.join(folder, f)
                words = TestDirCase.directive(path)
                if words and words[0] in MODES:
                    case = TestDirCase('test/' + os.path.relpath(path, root), path, options)
                    case.mode, case.args, case.goroot = words[0], words[1:], goroot
                    case.fails_in_reference = case.name in failing
                    yield case

    @staticmethod
    def directive(path):
        for line in read(path).split('\n'):
            if line.strip() and not line.startswith(('//go:build', '// +build')):
                return line[2:].split() if line.startswith('//') else None
        return None

    def flags(self):
        result, wants_errors = ['-e', '-stop-after=codegen'], self.mode != 'errorcheckandrundir'
        words = list(self.args)
        while words and words[0].startswith('-'):
            word = words.pop(0)
            if word == '-t':
                words.pop(0)
            elif word == '-0':
                wants_errors = False
                result[1] = '-stop-after=escape'
            elif word == '-1':
                wants_errors = True
            elif word == '-complete':
                result.remove('-stop-after=codegen')
            elif word == '-m' and '-m' in result:
                result[result.index('-m')] = '-m=2'
            elif word in KNOWN_FLAGS or word.startswith('-lang='):
                result.append(word)
            elif word not in IGNORED_FLAGS:
                skip('asks for inner workings of the reference')
        return result, wants_errors

    def execute(self, work):
        if self.fails_in_reference:
            skip('fails with the reference, too')
        if not constraint_holds(read(self.path)):
            skip('is for other machines')
        flags, wants_errors = self.flags()
        if self.mode == 'errorcheckwithauto':
            skip('asks for inner workings of the reference')
        if self.mode in ('errorcheckdir', 'errorcheckandrundir'):
            return self.check_folder(work, flags)
        path = self.generated(work) if self.mode == 'errorcheckoutput' else self.path
        check_imports([path], self.goroot)
        folder, base = os.path.split(path)
        status, out = self.compile(work, [*flags, base], folder)
        if wants_errors != (status != 0):
            fail('exit status %d, but it %s\n%s' % (status, 'has errors' if wants_errors else 'has none', out))
        self.match({base: read(path)}, out.replace(self.name[len('test/'):] + ':', base + ':'))

    def generated(self, work):
        """The file that the test's program writes."""
        sources = [self.path, *(os.path.join(os.path.dirname(self.path), a) for a in self.args)]
        check_imports(sources, self.goroot)
        status, out = run([self.options.gosling, 'run', *sources], self.options.timeout)
        if status != 0:
            fail('the generator does not run:\n' + out[-2000:])
        path = os.path.join(work, 'tmp__.go')
        runner.write(path, out)
        return path

    def check_folder(self, work, flags):
        """The packages of NAME.dir one after the other, each with the comments of its own files."""
        test = argparse.Namespace(stem=os.path.splitext(self.path)[0], args=self.args)
        directory, packages = runner.package_dirs(test)
        check_imports([os.path.join(directory, f) for _, files in packages for f in files], self.goroot)
        runner.lay_out_dir(test, work)
        for name, files in packages:
            folder = 'main' if name == 'main' else os.path.splitext(files[0])[0]
            folder = os.path.join(work, 'src', folder)
            _, out = self.compile(work, flags, folder)
            self.match({f: read(os.path.join(directory, f)) for f in files}, out)

    def match(self, sources, out):
        problems = []
        for base, text in sources.items():
            got = runner.error_lines(out, base)
            for line, pattern in wanted(text, base):
                entries = got.get(line, [])
                hits = [e for e in entries if re.search(pattern, e.replace('./' + base, base))]
                if not hits:
                    problems.append('%s:%d: missing %r; there: %s' % (base, line, pattern, entries))
                got[line] = [e for e in entries if e not in hits]
            problems += ['%s:%d: unexpected: %s' % (base, n, e) for n in sorted(got) for e in got[n]]
        if problems:
            fail('\n'.join(problems[:20]))


def wanted(text, base):
    """(line, regexp) of each ERROR comment; `////` disables one; LINE, LINE+n and LINE-n are positions."""
    for number, line in enumerate(text.split('\n'), 1):
        m = re.search(r'// (?:GC_)?ERROR (.*)', line)
        if not m or '////' in line:
            continue
        for pattern in re.findall(r'"([^"]*)"', m.group(1)):
            position = lambda x: '%s:%d' % (base, number + int(x.group(1) or 0))
            yield number, python_regexp(re.sub(r'LINE([+-]\d+)?', position, pattern))


def python_regexp(pattern):
    return re.sub(r'\\x([0-9a-f]{2})', lambda m: re.escape(chr(int(m.group(1), 16))), pattern.replace('(?U)', ''))


# ---- internal/types/testdata -------------------------------------------------------------------

TOKEN = re.compile(r'''(?x) (?P<space>\s+) | (?P<line>//[^\n]*) | (?P<comment>(?s:/\*.*?\*/))
    | `[^`]*` | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | \w+ | <<=|>>=|&\^=|\.\.\. | [-+*/%&|^<>=!:]= | &&|\|\||<-|<<|>>|&\^|\+\+|--
    | .''')


class TypesCase(Case):
    """A file or folder of internal/types/testdata: ERROR "substring" or ERRORx "regexp" in a comment
    after the token that the error is at; flags of the type checker on the first line."""

    @staticmethod
    def find(goroot, options):
        root = os.path.join(goroot, 'src', 'internal', 'types', 'testdata')
        for kind in sorted(COLUMNS):
            for entry in sorted(os.listdir(os.path.join(root, kind))):
                path = os.path.join(root, kind, entry)
                case = TypesCase('types/%s/%s' % (kind, entry), path, options)
                case.columns, case.goroot = COLUMNS[kind], goroot
                yield case

    def execute(self, work):
        files = [self.path]
        if os.path.isdir(self.path):
            files = [os.path.join(self.path, f) for f in sorted(os.listdir(self.path))]
        flags = self.flags(read(files[0]).split('\n')[0])
        check_imports(files, self.goroot)
        if any(re.search(r'\bassert\(', read(f)) for f in files):
            skip("calls assert of the reference's tests")
        bases = [os.path.basename(f) for f in files]
        _, out = self.compile(work, ['-e', '-stop-after=types', *flags, *bases], os.path.dirname(files[0]))
        broken = 'syntax error: ' in out
        problems = [p for f in files for p in self.problems(read(f), os.path.basename(f), out, broken)]
        if problems:
            fail('\n'.join(problems[:20]))
        if broken:
            skip('has syntax errors beside type errors')

    def flags(self, line):
        m = re.match(r'//\s*(-.*)', line)
        result = []
        for word in m.group(1).split() if m else []:
            if word == '-gotypesalias=0' or word.startswith('-goexperiment'):
                skip('is for another setting of the reference')
            if word == '-fakeImportC':
                skip('cgo')
            result += [word] if word.startswith('-lang=') else []
        return result

    def problems(self, text, base, out, broken):
        """What is wrong with the messages about a file. One that stands twice on a line is said once."""
        expected, got = comments(text), messages(out, base)
        package = re.search(r'(?m)^package (\w+)', text).group(1)
        for line, column, message in got:
            message = message.replace('command-line-arguments.', package + '.')
            fits = [e for e in expected if e[0] == line and e[2](message)]
            best = min(fits, key=lambda e: abs(e[1] - column), default=None)
            if best is None:
                yield '%s:%d:%d: unexpected: %s' % (base, line, column, message)
                continue
            if abs(best[1] - column) > self.columns:
                yield '%s:%d:%d: column should be %d: %s' % (base, line, column, best[1], message)
            expected.remove(best)
        for line, column, matches, pattern in [] if broken else expected:
            if not any(g[0] == line and matches(g[2]) for g in got):
                yield '%s:%d:%d: missing: %s' % (base, line, column, pattern)


def messages(out, base):
    """(line, column, text) of each message about the file, follow-up lines joined to it."""
    found = []
    for line in out.split('\n'):
        m = re.match(r'(?:\./)?([^:]+):(\d+):(\d+): (.*)', line)
        if m:
            found.append([m.group(1), int(m.group(2)), int(m.group(3)), m.group(4)])
        elif line.startswith('\t') and found:
            found[-1][3] += '\n' + line
    return [tuple(f[1:]) for f in found if f[0] == base]


def comments(text):
    """(line, column, predicate, pattern) of each ERROR comment, at the token before it."""
    found, previous, line, start = [], (0, 0), 1, 0
    for m in TOKEN.finditer(text):
        token = m.group()
        if m.lastgroup in ('line', 'comment'):
            c = re.match(r'/[/*] (ERRORx?) \s*("(?:[^"\\]|\\.)*"|`[^`]*`)', token)
            if c:
                found.append((*previous, matcher(c.group(1), c.group(2)), c.group(2)))
        elif m.lastgroup != 'space':
            previous = (line, len(text[start:m.start()].encode('utf-8', 'surrogateescape')) + 1)
        if '\n' in token:
            line += token.count('\n')
            start = m.start() + token.rindex('\n') + 1
    return found


def matcher(kind, quoted):
    text = quoted[1:-1] if quoted[0] == '`' else ast.literal_eval(quoted)
    return re.compile(text).search if kind == 'ERRORx' else lambda message: text in message


# ---- running -------------------------------------------------------------------------------------

def run_case(case):
    work = tempfile.mkdtemp(prefix='gosling-errortest-')
    try:
        case.execute(work)
        return case, 'pass', ''
    except Outcome as e:
        kind = 'crash' if e.text.startswith('timed out') else e.kind
        return case, kind, e.text
    finally:
        shutil.rmtree(work, ignore_errors=True)


def lists():
    """The names that must pass, and {name: reason} of those that are known to fail."""
    passing = os.path.join(HERE, 'errortest.pass')
    failing = os.path.join(HERE, 'errortest.fail')
    names = set(read(passing).split()) if os.path.exists(passing) else set()
    lines = read(failing).splitlines() if os.path.exists(failing) else []
    return names, dict(l.split(': ', 1) for l in lines if l and not l.startswith('#'))


def show(case, text, title='FAIL'):
    print('%s %s\n%s\n' % (title, case.name, text.rstrip()), flush=True)


def judge(results, options):
    """Prints what is not as the lists say; returns the counts of outcomes, the reasons of skips, the names."""
    expected, known = lists()
    counts, reasons, passed = {'pass': 0, 'fail': 0, 'skip': 0, 'wrong': 0}, {}, set()
    for case, kind, text in results:
        reason = known.get(case.name, '') if case.name not in expected else ''
        if kind == 'fail' and reason.startswith('gc:') and not options.oracle:
            kind, text = 'skip', 'the go command does not meet the comments, either'
        if kind == 'skip':
            reasons[text] = reasons.get(text, 0) + 1
        elif kind == 'pass':
            passed.add(case.name)
            if case.name not in expected and not options.update:
                print('%s passes now: --update lists it' % case.name)
        else:
            unlisted = kind == 'crash' or not reason
            counts['wrong'] += unlisted
            if unlisted or options.verbose:
                show(case, text, 'FAIL' if unlisted else 'not yet (%s)' % reason)
        counts['fail' if kind == 'crash' else kind] += 1
    return counts, reasons, passed


def update(passed):
    expected, known = lists()
    path = os.path.join(HERE, 'errortest.pass')
    runner.write(path, ''.join(n + '\n' for n in sorted(expected | passed)))
    path = os.path.join(HERE, 'errortest.fail')
    kept = [l for l in read(path).splitlines(True) if l.split(': ', 1)[0] not in passed]
    runner.write(path, ''.join(kept))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('goroot')
    p.add_argument('names', nargs='*', help='only these')
    p.add_argument('--gosling', default=os.path.join(ROOT, 'build', 'gosling'))
    p.add_argument('--update', action='store_true', help='add to errortest.pass what passes now')
    p.add_argument('--oracle', action='store_true', help='does the go command meet the comments itself?')
    p.add_argument('--timeout', type=int, default=60)
    p.add_argument('-j', type=int, default=os.cpu_count())
    p.add_argument('-v', '--verbose', action='store_true', help='show what is known to fail, too')
    options = p.parse_args()
    options.gosling = os.path.abspath(options.gosling)
    if not os.path.isdir(os.path.join(options.goroot, 'test')):
        print('skipped: no Go installation with a test directory (set GOROOT)')
        return 0
    cases = [*TestDirCase.find(options.goroot, options), *TypesCase.find(options.goroot, options)]
    cases = [c for c in cases if not options.names or c.name in options.names]
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        counts, reasons, passed = judge(pool.map(run_case, cases), options)
    if options.update:
        update(passed)
    for text, n in sorted(reasons.items()):
        print('not applicable %d: %s' % (n, text))
    applicable = counts['pass'] + counts['fail']
    print('%d of %d applicable files are right (%.1f %%)' %
          (counts['pass'], applicable, 100 * counts['pass'] / max(1, applicable)))
    print('%d not as listed' % counts['wrong'])
    return 1 if counts['wrong'] else 0


if __name__ == '__main__':
    sys.exit(main())
