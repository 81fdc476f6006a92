#!/usr/bin/env python3
"""Differential fuzzing: random programs (gogen.py) compiled by gosling and by the go command must behave the same.

difffuzz.py [--seed S] [--programs N] [--jobs J] [--out DIR] [--no-reduce] [FILE.go...]

Compares output (addresses normalised, crashes by their first line) and exit status. A program that differs is kept as
DIR/SEED.go with both outputs, and DIR/SEED.reduced.go is what is left of it after deleting every statement that is not
needed for a difference. GODEBUG reaches the program of gosling only. Files given are compared instead of new programs.
Exit status 1 if any program differs. Does nothing where there is no go command.
"""
import argparse
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # no __pycache__ in the tree
import gogen  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REDUCTION_TRIES = 400


def execute(argv, timeout, env=None):
    """Returns (exit status or 'timeout', output with stderr merged)."""
    try:
        p = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                           timeout=timeout, env=env)
        return p.returncode, p.stdout.decode('utf-8', 'replace')
    except subprocess.TimeoutExpired:
        return 'timeout', ''


def normalised(output):
    """Output without what may differ: addresses, and all of a crash but its first line."""
    output = re.sub(r'0x[0-9a-f]{5,}|\(0x[0-9a-f]+,0x[0-9a-f]+\)', '0xADDR', output)
    crash = re.search(r'(?m)^(panic: |fatal error: ).*\n', output)
    return output[:crash.end()] if crash else output


class Comparison:
    """What both compilers make of one source file."""

    def __init__(self, options, path, work):
        self.options, self.path, self.work = options, path, work

    def behaviour(self, compiler, env, *flags):
        binary = os.path.join(self.work, os.path.basename(compiler) + '.out')
        without = {k: v for k, v in os.environ.items() if k != 'GODEBUG'}
        status, out = execute([compiler, 'build', *flags, '-o', binary, self.path], self.options.timeout, without)
        if status != 0:
            return 'no compile', status, out
        status, out = execute([binary], self.options.timeout, env)
        return 'ran', status, normalised(out)

    def difference(self):
        """None if they agree, else a text that tells how they differ.

        '' if the program is no test: go rejects it, or disagrees with itself (an error of its optimiser).
        """
        plain = {k: v for k, v in os.environ.items() if k != 'GODEBUG'}
        self.want = self.behaviour(self.options.go, plain)
        if self.want[0] != 'ran' or self.want[1] == 'timeout':
            return ''
        self.got = self.behaviour(self.options.gosling, dict(os.environ))
        if self.got == self.want:
            return None
        if self.got == self.behaviour(self.options.go, plain, '-gcflags=-N -l'):
            self.want = 'go disagrees with itself: gosling does what go does without optimisation',
            return ''
        return first_difference(self.want, self.got)


def first_difference(want, got):
    if got[0] != 'ran':
        return 'gosling does not compile it (%s): %s' % (got[1], got[2][:400])
    for a, b in zip(want[2].splitlines(), got[2].splitlines()):
        if a != b:
            return 'go:      %s\n  gosling: %s' % (a[:300], b[:300])
    return 'exit status: go %s, gosling %s; lines: go %d, gosling %d' % (
        want[1], got[1], want[2].count('\n'), got[2].count('\n'))


# ---- reduction --------------------------------------------------------------------------------

def indent(line):
    return len(line) - len(line.lstrip('\t'))


def end_of_statement(lines, start):
    """The line after the statement that starts at start: with its block and, of an if, its else."""
    if not lines[start].endswith(('{', '(')):
        return start + 1
    depth = indent(lines[start])
    for i in range(start + 1, len(lines)):
        if indent(lines[i]) == depth and lines[i].startswith(('}', ')'), depth) and not lines[i].endswith('{'):
            return i + 1
    return start + 1


def is_statement(line):
    return bool(line.strip()) and not line.strip().startswith(('}', ')', 'package', 'import', 'case', 'default'))


def statements(lines, run=1):
    """All (start, end) of `run` statements or declarations in a row, the longest and then the last first."""
    ranges = []
    for start in (i for i, line in enumerate(lines) if is_statement(line)):
        end = end_of_statement(lines, start)
        for _ in range(run - 1):
            while end < len(lines) and not lines[end].strip():
                end += 1
            if end < len(lines) and is_statement(lines[end]) and indent(lines[end]) == indent(lines[start]):
                end = end_of_statement(lines, end)
        ranges.append((start, end))
    return sorted(ranges, key=lambda r: (r[0] - r[1], -r[0]))


def reduce(lines, differs):
    """Deletes statements as long as differs(lines) holds; needs differs(lines) at the start. Runs of many first."""
    tries = 0
    for run in (8, 3, 1, 1):
        gone = set()
        for start, end in statements(lines, run):
            if tries < REDUCTION_TRIES and not gone.intersection(range(start, end)):
                tries += 1
                if differs(kept(lines, gone | set(range(start, end)))):
                    gone |= set(range(start, end))
        lines = kept(lines, gone)
    return lines


def kept(lines, gone):
    return [line for i, line in enumerate(lines) if i not in gone]


def one_function(lines, differs):
    """Keeps a single call in main, if that differs too: most of the reduction in few tries."""
    main = lines.index('func main() {')
    for i in range(main + 1, len(lines) - 1):
        fewer = lines[:main + 1] + [lines[i]] + lines[-1:]
        if differs(fewer):
            called = re.search(r'guard\("(f\d+)"', lines[i])
            return without_other_functions(fewer, called.group(1) if called else '', differs)
    return lines


def without_other_functions(lines, name, differs):
    gone = set()
    for start, end in statements(lines):
        if re.match(r'func f\d+\(', lines[start]) and not lines[start].startswith('func %s(' % name):
            gone |= set(range(start, end))
    fewer = kept(lines, gone)
    return fewer if differs(fewer) else lines


def reduce_file(options, path, work):
    """Writes path with .reduced.go for .go; the difference may become another one on the way."""
    trial = os.path.join(work, 'trial.go')

    def differs(lines):
        with open(trial, 'w', encoding='utf-8') as f:
            f.write('\n'.join(lines))
        return bool(Comparison(options, trial, work).difference())

    with open(path, encoding='utf-8') as f:
        lines = f.read().rstrip('\n').split('\n')
    if 'func main() {' in lines:
        lines = one_function(lines, differs)
    reduced = re.sub(r'\.go$', '.reduced.go', path)
    with open(reduced, 'w', encoding='utf-8') as f:
        f.write('\n'.join(reduce(lines, differs)) + '\n')
    return reduced


# ---- programs ---------------------------------------------------------------------------------

def keep_failure(options, comparison, path, name):
    kept_path = os.path.join(options.out, name + '.go')
    if os.path.abspath(path) != os.path.abspath(kept_path):
        shutil.copy(path, kept_path)
    for side, behaviour in (('go', comparison.want), ('gosling', comparison.got)):
        with open(os.path.join(options.out, '%s.%s.txt' % (name, side)), 'w', encoding='utf-8') as f:
            f.write('%s, exit status %s\n%s' % behaviour)
    return kept_path


def check(options, path, name):
    """Compares one program; returns 'same', 'rejected' or 'differs' and a text about it."""
    with tempfile.TemporaryDirectory(prefix='difffuzz') as work:
        comparison = Comparison(options, path, work)
        difference = comparison.difference()
        if difference is None:
            return 'same', ''
        if difference == '':
            return 'rejected', '%s: go: %s' % (name, str(comparison.want)[:600])
        text = '%s differs\n  %s' % (keep_failure(options, comparison, path, name), difference)
        if options.reduce:
            text += '\n  ' + reduce_file(options, os.path.join(options.out, name + '.go'), work)
        return 'differs', text


def check_seed(options, seed):
    with tempfile.TemporaryDirectory(prefix='difffuzz') as work:
        path = os.path.join(work, 'p%d.go' % seed)
        with open(path, 'w', encoding='utf-8') as f:
            f.write(gogen.program(seed, options.functions))
        return check(options, path, str(seed))


def check_file(options, path):
    return check(options, path, re.sub(r'\.go$', '', os.path.basename(path)))


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('files', nargs='*')
    parser.add_argument('--seed', type=int, default=1, help='of the first program; the next has the next')
    parser.add_argument('--programs', type=int, default=50)
    parser.add_argument('--functions', type=int, default=12, help='in each program')
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('--timeout', type=int, default=60)
    parser.add_argument('--out', default=os.path.join(ROOT, 'build', 'difffuzz'))
    parser.add_argument('--gosling', default=os.path.join(ROOT, 'build', 'gosling'))
    parser.add_argument('--go', default='go')
    parser.add_argument('--no-reduce', dest='reduce', action='store_false')
    return parser.parse_args()


def main():
    options = parse_options()
    if not shutil.which(options.go):
        print('difffuzz: skipped, no go command to compare with')
        return 0
    os.makedirs(options.out, exist_ok=True)
    counts = {'same': 0, 'rejected': 0, 'differs': 0}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(check_file, options, f) for f in options.files] or [
            pool.submit(check_seed, options, options.seed + i) for i in range(options.programs)]
        for job in concurrent.futures.as_completed(jobs):
            kind, text = job.result()
            counts[kind] += 1
            if text:
                print(text, flush=True)
    print('difffuzz: %(same)d same, %(differs)d differ, %(rejected)d no test of gosling' % counts)
    return 1 if counts['differs'] else 0


if __name__ == '__main__':
    sys.exit(main())
