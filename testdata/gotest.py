#!/usr/bin/env python3
"""Go's own test directory: which of its tests apply, which pass, and why the rest do not.

A test applies unless one of the rules below excludes it; the rules look at what the test says of itself
(its mode, flags, build constraint, imports), never at its name. Every test that applies and does not pass
stands in `gotest.reasons`, `NAME: reason` a line; one that fails without standing there, or passes though
it does, makes the run fail.

Usage: gotest.py [options] [NAME...]     NAME is relative to the test directory, e.g. fixedbugs/bug107.go
"""
import argparse
import collections
import concurrent.futures
import functools
import os
import re
import sys

import runner

PROGRAM_MODES = ('run', 'compile', 'build', 'rundir', 'compiledir', 'runoutput')
ERROR_MODES = ('errorcheck', 'errorcheckdir', 'errorcheckandrundir', 'errorcheckwithauto', 'errorcheckoutput')
LIB = os.path.join(runner.ROOT, 'lib')

# ---- the rules ---------------------------------------------------------------------------------------

# What a flag of the test asks of the reference compiler and of no other.
FOREIGN_FLAGS = [
    (r'-?-?(gcflags=)?[\'"]?(all=)?-d=', 'debug switches of the reference compiler (-d=...)'),
    (r'-goexperiment$', 'an experiment of the reference compiler (-goexperiment)'),
    (r'-godebug$', 'a debug setting of the reference compiler (-godebug)'),
    (r'-(race|msan|asan)$', 'the race detector (-race)'),
    (r'-(live|l=4|wb=0|\+|std|smallframes|t|p=.*|complete)$', 'internals of the reference compiler (-live, -wb, -+, -std, -p...)'),
    (r'-(dynlink|ldflags|linkshared)', 'the reference linker (-ldflags, -dynlink)'),
]

TAGS = {'linux', 'unix', 'amd64', 'gc', *('go1.%d' % n for n in range(1, 27))}


def foreign_flag(test):
    for a in test.args:
        for pattern, reason in FOREIGN_FLAGS:
            if re.match(pattern, a):
                return reason
    return None


def header(text):
    """The lines before the package clause."""
    return re.split(r'(?m)^\s*package\s', text, maxsplit=1)[0]


def constraint_holds(text):
    """Evaluates the //go:build line, for Linux on x86-64 without cgo."""
    m = re.search(r'(?m)^//go:build (.*)$', header(text))
    if not m:
        return True
    expression = re.sub(r'[\w.]+', lambda w: str(w.group(0) in TAGS), m.group(1))
    return eval(expression.replace('&&', ' and ').replace('||', ' or ').replace('!', ' not '))


def without_comments(text):
    text = re.sub(r'(?s)/\*.*?\*/', ' ', text)
    return re.sub(r'//[^\n]*', '', text)


def imports_of(text):
    """The import paths of a file's import declarations."""
    paths = []
    for group, single in re.findall(r'(?ms)^\s*import\s*(?:\((.*?)\)|([^(\n;]*))', without_comments(text)):
        paths += re.findall(r'["`]([^"`\n]*)["`]', group or single)
    return paths


def has_package(folder):
    return os.path.isdir(folder) and any(f.endswith('.go') for f in os.listdir(folder))


def missing_import(path, goroot):
    """A reason if path is a package of the Go distribution that lib/ does not have."""
    if path == 'C':
        return 'cgo (import "C")'
    if not path or path == 'unsafe' or path.startswith('.') or has_package(os.path.join(LIB, path)):
        return None
    if has_package(os.path.join(goroot, 'src', path)):
        return 'a package that lib/ does not have: ' + path
    return None


def sources_of(test):
    """Every Go file that belongs to the test."""
    paths = [test.path] + [os.path.join(test.dir, a) for a in test.args if a.endswith('.go')]
    folder = test.stem + '.dir'
    if os.path.isdir(folder):
        paths += [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.endswith('.go')]
    return paths


def has_assembly(test):
    folder = test.stem + '.dir'
    return os.path.isdir(folder) and any(f.endswith('.s') for f in os.listdir(folder))


def foreign_import(sources, goroot):
    for text in sources:
        for path in imports_of(text):
            reason = missing_import(path, goroot)
            if reason:
                return reason
    return None


@functools.cache
def fails_in_reference(goroot):
    """The tests that the reference's own runner expects to fail."""
    text = runner.read(os.path.join(goroot, 'src', 'cmd', 'internal', 'testdir', 'testdir_test.go'))
    m = re.search(r'(?s)types2Failures = setOf\((.*?)\n\)', text)
    return set(re.findall(r'(?m)^\s*"([^"]+)"', m.group(1) if m else ''))


def inapplicable(test, goroot):
    """The rule that excludes a test, or None."""
    if os.path.relpath(test.path, os.path.join(goroot, 'test')) in fails_in_reference(goroot):
        return 'fails with the reference, too (types2Failures)'
    if test.mode not in PROGRAM_MODES + ERROR_MODES or runner.MODES[test.mode] is runner.test_skip:
        return 'mode ' + test.mode
    if not constraint_holds(runner.read(test.path)):
        return 'another machine or build (//go:build)'
    if has_assembly(test):
        return 'assembly'
    return foreign_flag(test) or foreign_import(map(runner.read, sources_of(test)), goroot)


# ---- running -----------------------------------------------------------------------------------------

Result = collections.namedtuple('Result', 'name mode kind text')


def run_one(test, options):
    name = os.path.relpath(test.path, options.root)
    reason = inapplicable(test, options.goroot)
    if reason:
        return Result(name, test.mode, 'skip', reason)
    _, kind, text = runner.run_one(test)
    return Result(name, test.mode, kind, text)


def read_reasons(path):
    lines = runner.read(path).splitlines() if os.path.exists(path) else []
    return dict(line.split(': ', 1) for line in lines if line and not line.startswith('#'))


def show_problem(result, reasons, options):
    """Prints a result that gotest.reasons does not foresee; returns whether it is one."""
    if result.kind == 'fail' and result.name not in reasons:
        print('FAIL %s\n%s\n' % (result.name, result.text.rstrip()), flush=True)
        return True
    if result.kind != 'fail' and result.name in reasons:
        print('%s: %s now: take it out of testdata/gotest.reasons' %
              (result.name, 'passes' if result.kind == 'pass' else 'does not apply'), flush=True)
        return True
    if options.verbose:
        text = reasons[result.name] if result.kind == 'fail' else result.text
        print(' '.join(filter(None, (result.kind, result.name, text))), flush=True)
    return False


def figure(title, results, modes):
    of_modes = [r for r in results if r.mode in modes]
    applicable = [r for r in of_modes if r.kind != 'skip']
    passed = [r for r in applicable if r.kind == 'pass']
    share = 100.0 * len(passed) / len(applicable) if applicable else 0
    print('%s (%s): %d of %d that apply pass, %.1f %%; %d do not apply' %
          (title, ', '.join(modes), len(passed), len(applicable), share, len(of_modes) - len(applicable)))


def show_rules(results):
    """How many tests each rule excludes; packages are counted together."""
    rules = collections.Counter(r.text.split(': ')[0] for r in results if r.kind == 'skip')
    for rule, n in rules.most_common():
        print('  %4d do not apply: %s' % (n, rule))


def parse_options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('names', nargs='*')
    p.add_argument('--goroot', required=True)
    p.add_argument('--gosling', default=os.path.join(runner.ROOT, 'build', 'gosling'))
    p.add_argument('--timeout', type=int, default=120)
    p.add_argument('--only', help='comma-separated modes, or "errors": those that check errors')
    p.add_argument('-j', type=int, default=os.cpu_count())
    p.add_argument('-v', '--verbose', action='store_true')
    options = p.parse_args()
    options.gosling = os.path.abspath(options.gosling)
    if options.only == 'errors':
        options.only = ','.join(ERROR_MODES)
    options.root = os.path.join(options.goroot, 'test')
    options.env, options.promote, options.oracle = [], False, False
    return options


def main():
    options = parse_options()
    reasons = read_reasons(os.path.join(runner.HERE, 'gotest.reasons'))
    paths = [os.path.join(options.root, n) for n in options.names] or [options.root]
    tests = [runner.Test(path, options) for path in runner.find_tests(paths)]
    tests = [t for t in tests if t.mode and (not options.only or t.mode in options.only.split(','))]
    results, problems = [], 0
    with concurrent.futures.ThreadPoolExecutor(options.j) as pool:
        for result in pool.map(lambda t: run_one(t, options), tests):
            results.append(result)
            problems += show_problem(result, reasons, options)
    show_rules(results)
    figure('programs', results, PROGRAM_MODES)
    figure('errors and -m lines', results, ERROR_MODES)
    passed = sum(r.kind == 'pass' for r in results)
    print('%d passed, %d failed' % (passed, problems))
    sys.exit(1 if problems or not tests else 0)


if __name__ == '__main__':
    main()
