#!/usr/bin/env python3
"""Differential fuzzing: random programs (gogen) compiled by gosling and by the go command must behave the same.

difffuzz.py [--seed S] [--programs N] [--jobs J] [--out DIR] [--no-reduce] [--levels] [--messages] [FILE.go...]

Compares output (addresses normalised, crashes without their stacks) and exit status; with --levels at -O0 to -O3, with
--messages the lines of -m instead. A program that differs is kept as DIR/SEED.go with both outputs, and
DIR/SEED.reduced.go is what is left of it after deleting every statement that is not needed for a difference. GODEBUG
reaches the program of gosling only. Files given are compared instead of new programs.
Exit status 1 if any program differs. Does nothing where there is no go command.
"""
import argparse
import concurrent.futures
import os
import re
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True  # no __pycache__ in the tree
import compare  # noqa: E402
import gogen  # noqa: E402
import reduce  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def comparison(options, text, work):
    shutil.rmtree(os.path.join(work, 'src'), ignore_errors=True)
    return (compare.Messages if options.messages else compare.Comparison)(options, text, work)


def keep_failure(options, done, text, name):
    path = os.path.join(options.out, name + '.go')
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)
    for side, behaviour in (('go', done.want), ('gosling', done.got)):
        with open(os.path.join(options.out, '%s.%s.txt' % (name, side)), 'w', encoding='utf-8') as f:
            f.write('%s, exit status %s\n%s' % behaviour)
    return path


def keep_reduced(options, text, name, work):
    path = os.path.join(options.out, name + '.reduced.go')
    with open(path, 'w', encoding='utf-8') as f:
        f.write(reduce.reduced(text, lambda less: bool(comparison(options, less, work).difference())))
    return path


def check(options, text, name):
    """Compares one program; returns 'same', 'rejected' or 'differs' and a text about it."""
    with tempfile.TemporaryDirectory(prefix='difffuzz') as work:
        done = comparison(options, text, work)
        difference = done.difference()
        if difference is None:
            return 'same', ''
        if difference == '':
            return 'rejected', '%s: go: %s' % (name, ' '.join(map(str, done.want))[:600])
        told = '%s differs\n  %s' % (keep_failure(options, done, text, name), difference)
        if options.reduce:
            told += '\n  ' + keep_reduced(options, text, name, work)
        return 'differs', told


def check_seed(options, seed):
    return check(options, gogen.program(seed, options.functions), str(seed))


def check_file(options, path):
    with open(path, encoding='utf-8') as f:
        return check(options, f.read(), re.sub(r'\.go$', '', os.path.basename(path)))


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('files', nargs='*')
    parser.add_argument('--seed', type=int, default=1, help='of the first program; the next has the next')
    parser.add_argument('--programs', type=int, default=50)
    parser.add_argument('--functions', type=int, default=3, help='in each program')
    parser.add_argument('--jobs', type=int, default=os.cpu_count())
    parser.add_argument('--timeout', type=int, default=60)
    parser.add_argument('--levels', action='store_true', help='compare all levels of optimisation')
    parser.add_argument('--messages', action='store_true', help='compare the lines of -m')
    parser.add_argument('--flags', default='', help='of gosling build')
    parser.add_argument('--out', default=os.path.join(ROOT, 'build', 'difffuzz'))
    parser.add_argument('--gosling', default=os.path.join(ROOT, 'build', 'gosling'))
    parser.add_argument('--go', default='go')
    parser.add_argument('--no-reduce', dest='reduce', action='store_false')
    return parser.parse_args()


def compilers(options):
    """The reference, and gosling once or at each level."""
    options.reference = compare.Go(options.go, options.timeout)
    levels = [['-O%d' % n] for n in range(4)] if options.levels else [options.flags.split()]
    cache = os.path.join(options.out, 'cache')
    options.compilers = [compare.Gosling(os.path.abspath(options.gosling), options.timeout, cache, f) for f in levels]


def main():
    options = parse_options()
    if not shutil.which(options.go):
        print('difffuzz: skipped, no go command to compare with')
        return 0
    options.out = os.path.abspath(options.out)
    os.makedirs(options.out, exist_ok=True)
    compilers(options)
    counts = {'same': 0, 'rejected': 0, 'differs': 0}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(check_file, options, f) for f in options.files] or [
            pool.submit(check_seed, options, options.seed + i) for i in range(options.programs)]
        for job in concurrent.futures.as_completed(jobs):
            kind, text = job.result()
            counts[kind] += 1
            if text:
                print(text, flush=True)
            if sum(counts.values()) % 100 == 0:
                print('difffuzz: %d programs so far' % sum(counts.values()), file=sys.stderr, flush=True)
    print('difffuzz: %(same)d same, %(differs)d differ, %(rejected)d no test of gosling' % counts)
    return 1 if counts['differs'] else 0


if __name__ == '__main__':
    sys.exit(main())
