#!/usr/bin/env python3
"""Compares syntax errors with those of the reference compiler over mutated sources.

Takes Go files, deletes, replaces, inserts or exchanges one token in each copy, and compares the
lists of syntax errors of `gosling build` and of `go tool compile`. Prints the mutations whose lists
differ and a summary. Exit status 1 if fewer than --least percent are equal.

Usage: syntax_mutations.py [--gosling PATH] [--count N] [--seed S] [--least P] FILE.go...
"""
import argparse
import os
import random
import re
import subprocess
import sys
import tempfile

TOKEN = re.compile(rb'''//[^\n]*|/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'
    |[A-Za-z_]\w*|[0-9][\w.]*|\.\.\.|:=|<<=|>>=|&\^=|[-+*/%&|^<>=!]=|<-|&&|\|\||\+\+|--|<<|>>|&\^
    |\n|[^\s]''', re.S | re.X)
POOL = (b'; , ( ) [ ] { } : . ... = := += ++ <- * + | ~ ! == / && x 1 "s" break case chan const continue '
        b'default defer else fallthrough for func go goto if import interface map package range return '
        b'select struct switch type var').split() + [b'\n']


def mutate(source, rng):
    """Returns source with one token changed, or None if there is too little of it."""
    tokens = [m for m in TOKEN.finditer(source) if not m.group().startswith((b'//', b'/*'))]
    if len(tokens) < 10:
        return None
    i = rng.randrange(len(tokens) - 1)
    here, after = tokens[i], tokens[i + 1]
    other = b' ' + rng.choice(POOL) + b' '
    return rng.choice([
        source[:here.start()] + source[here.end():],
        source[:here.start()] + other + source[here.end():],
        source[:here.start()] + other + source[here.start():],
        source[:here.start()] + after.group() + b' ' + here.group() + source[after.end():],
    ])


def syntax_errors(command, work):
    """The syntax errors that command prints, without the name of the file."""
    out = subprocess.run(command, cwd=work, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    lines = re.findall(r'(?m)^(?:\./)?m\.go:(\d+:\d+: syntax error: .*)$', out.decode('utf-8', 'replace'))
    return lines


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--gosling', default='build/gosling')
    parser.add_argument('--count', type=int, default=500)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--least', type=float, default=98.0)
    parser.add_argument('files', nargs='+')
    options = parser.parse_args()
    rng = random.Random(options.seed)
    gosling = os.path.abspath(options.gosling)
    compared = equal = 0
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, 'm.go')
        for _ in range(options.count):
            name = rng.choice(options.files)
            with open(name, 'rb') as f:
                mutated = mutate(f.read(), rng)
            if mutated is None:
                continue
            with open(path, 'wb') as f:
                f.write(mutated)
            want = syntax_errors(['go', 'tool', 'compile', '-p', 'main', '-e', '-o', 'ref.o', 'm.go'], work)
            if not want:
                continue
            got = syntax_errors([gosling, 'build', '-e', '-o', 'm', 'm.go'], work)
            compared += 1
            equal += want == got
            if want != got:
                print('%s:' % name)
                print(''.join('  go:      %s\n' % l for l in want if l not in got), end='')
                print(''.join('  gosling: %s\n' % l for l in got if l not in want), end='')
    percent = 100.0 * equal / compared if compared else 100.0
    print('%d of %d lists equal (%.1f %%)' % (equal, compared, percent))
    return percent < options.least


if __name__ == '__main__':
    sys.exit(main())
