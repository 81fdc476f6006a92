#!/usr/bin/env python3
"""The negative tests of the reference's type checker: internal/types/testdata.

Each file says in comments which errors it has. A file is right if each comment is met by a message on
its line and no message stands on a line without one. Two committed lists say how it stands:
errortest.pass names the files that are right, and only grows; errortest.fail names the others, with
the reason of each. A file that is in the first and fails, or in neither, fails the run; so does a
crash, a hang or an internal error on any file.

Not applicable are files that
- import a package that lib/ lacks, or C;
- are for another setting of the reference (-gotypesalias=0, -goexperiment);
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

import gotest
import runner
from runner import Outcome, fail, read, run, skip

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)

# Columns in the comments of internal/types/testdata are approximate: how much, for each of its folders.
COLUMNS = {'check': 50, 'spec': 20, 'examples': 125, 'fixedbugs': 100}


class Case:
    """A file or folder of internal/types/testdata: ERROR "substring" or ERRORx "regexp" in a comment
    after the token that the error is at; flags of the type checker on the first line."""

    def __init__(self, kind, path, options):
        self.name = '%s/%s' % (kind, os.path.basename(path))
        self.path, self.options, self.columns = path, options, COLUMNS[kind]

    def compile(self, work, args, folder):
        """Compiles with gosling, or with the reference if it is asked whether it meets its own comments."""
        if self.options.oracle:
            gcflags = ' '.join(a for a in args if a.startswith(('-e', '-lang')))
            files = [a for a in args if not a.startswith('-')]
            argv = ['go', 'build', '-gcflags=' + gcflags, '-o', os.path.join(work, 'a.out'), *files]
        else:
            argv = [self.options.gosling, 'build', '-stop-after=types', *args]
        status, out = run(argv, self.options.timeout, folder, dict(os.environ, GOFLAGS=''))
        if status not in (0, 1):
            raise Outcome('crash', 'exit status %d:\n%s' % (status, out[-2000:]))
        return out

    def execute(self, work):
        files = [self.path]
        if os.path.isdir(self.path):
            files = [os.path.join(self.path, f) for f in sorted(os.listdir(self.path))]
        flags = self.flags(read(files[0]).split('\n')[0])
        why = gotest.foreign_import(map(read, files), self.options.goroot)
        if why:
            skip(why.split(':')[0])
        if any(re.search(r'\bassert\(', read(f)) for f in files):
            skip("calls assert of the reference's tests")
        bases = [os.path.basename(f) for f in files]
        out = self.compile(work, ['-e', *flags, *bases], os.path.dirname(files[0]))
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


def find_cases(options):
    root = os.path.join(options.goroot, 'src', 'internal', 'types', 'testdata')
    for kind in sorted(COLUMNS):
        for entry in sorted(os.listdir(os.path.join(root, kind))):
            yield Case(kind, os.path.join(root, kind, entry), options)


# ---- messages and comments -----------------------------------------------------------------------

TOKEN = re.compile(r'''(?x) (?P<space>\s+) | (?P<line>//[^\n]*) | (?P<comment>(?s:/\*.*?\*/))
    | `[^`]*` | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | \w+ | <<=|>>=|&\^=|\.\.\.
    | [-+*/%&|^<>=!:]= | &&|\|\||<-|<<|>>|&\^|\+\+|--
    | .''')


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
    cases = [c for c in find_cases(options) if not options.names or c.name in options.names]
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        counts, reasons, passed = judge(pool.map(run_case, cases), options)
    if options.update:
        update(passed)
    for text, n in sorted(reasons.items()):
        print('  %4d do not apply: %s' % (n, text))
    applicable = counts['pass'] + counts['fail']
    print("type checker's tests: %d of %d files that apply are right, %.1f %%" %
          (counts['pass'], applicable, 100 * counts['pass'] / max(1, applicable)))
    print('%d passed, %d failed' % (counts['pass'], counts['wrong']))
    return 1 if counts['wrong'] else 0


if __name__ == '__main__':
    sys.exit(main())
