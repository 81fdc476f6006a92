#!/usr/bin/env python3
"""Programs side by side with go, in one interleaved run: ratios gosling / go with their spread.

bench.py [--rounds N] [--only run|wide|generic|goroutines|build|size] [program...]

run      CPU time (user + system) and peak memory of the classic programs
wide     the same for small programs of the things that Go programs do most
generic  CPU time of generic programs against the same written out by hand, both by gosling and by go
goroutines  as run, for the programs that are about goroutines and channels
edit     wall time of a warm build after an edit: in each round, one constant in the body of one
         function is another one, so that both compilers have to compile the package again
build    wall time of a warm build of a source that was never seen: in each round, every function
         has a name of its own and stands at another line, so that nothing of it is in a cache
size     bytes of hello with fmt, stripped
check    lines a second that are parsed and checked, on one core: of go's own packages, those that can be
         checked with the library that is here
Without --only: build, size, run and goroutines. Named programs of bench/programs: as run.
A ratio below 1 is better than go. The spread is that of the ratios of the single rounds.
"""
import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
GOSLING = os.path.join(ROOT, 'build', 'gosling')
RUN = ['fib', 'nbody', 'spectral', 'fannkuch', 'sieve', 'matmul', 'binarytrees', 'smallobjects']
GOROUTINES = ['pingpong', 'pipeline', 'primesieve', 'selectloop', 'pull', 'coroswitch', 'spawn', 'parked', 'million']
WIDE = {
    'maps': ['mapint', 'mapstring'],
    'strings': ['concat', 'runes', 'bytesproc', 'switchstring', 'sprintf'],
    'data': ['sortfunc', 'structcopy', 'largevalue', 'appends', 'dp', 'matrix32', 'bits'],
    'calls': ['dispatch', 'closures', 'queens', 'deferloop', 'channels'],
}
GENERIC = ['generic_sort', 'generic_containers', 'generic_functions']
GO_FLAGS = {'coroswitch': ['-ldflags=-checklinkname=0']}  # it calls what only package iter may
BUILD = ['hello_println', 'hello_fmt', 'lines500', 'generics500']


def source(name):
    return os.path.join(HERE, 'programs', name + '.go')


def compilers(work):
    env = dict(os.environ, GOFLAGS='')
    return {'gosling': ([GOSLING, 'build', '-o'], os.environ), 'go': (['go', 'build', '-o'], env)}


def build(compiler, env, output, path):
    start = time.perf_counter()
    subprocess.run([*compiler, output, path], env=env, check=True, cwd=os.path.dirname(path))
    return time.perf_counter() - start


def run(binary):
    """CPU seconds and peak resident MB of one run; a small child measures so that our own size does not count."""
    script = ('import os,sys,resource\n'
              'pid=os.fork()\n'
              'if pid==0:\n'
              ' n=os.open(os.devnull,os.O_WRONLY); os.dup2(n,1); os.dup2(n,2); os.execv(sys.argv[1],[sys.argv[1]])\n'
              '_,st,ru=os.wait4(pid,0)\n'
              'print(ru.ru_utime+ru.ru_stime, ru.ru_maxrss/1024, st)\n')
    out = subprocess.run([sys.executable, '-S', '-E', '-c', script, binary], capture_output=True, text=True, check=True).stdout
    cpu, rss, status = out.split()
    if status != '0':
        sys.exit('%s failed with status %s' % (binary, status))
    return float(cpu), float(rss)


def line(name, what, mine, theirs, digits=2, labels=('gosling', 'go')):
    ratios = [a / b for a, b in zip(mine, theirs)]
    mid = statistics.median(mine) / statistics.median(theirs)
    print('%-18s %-10s %6.*f   %.2f .. %.2f   %s %-10.4g %s %.4g'
          % (name, what, digits, mid, min(ratios), max(ratios), labels[0], statistics.median(mine),
             labels[1], statistics.median(theirs)), flush=True)
    return mid


def build_all(name, work):
    """The binaries of a program, by compiler."""
    binaries = {}
    for who, (compiler, env) in compilers(work).items():
        binaries[who] = os.path.join(work, name + '.' + who)
        if who == 'go':
            compiler = compiler[:-1] + GO_FLAGS.get(name, []) + compiler[-1:]
        build(compiler, env, binaries[who], source(name))
    return binaries


def measure(binaries, rounds):
    """CPU seconds and peak MB of each binary, a list each, the runs interleaved."""
    cpu, rss = {key: [] for key in binaries}, {key: [] for key in binaries}
    for _ in range(rounds):
        for key, binary in binaries.items():
            c, r = run(binary)
            cpu[key].append(c)
            rss[key].append(r)
    return cpu, rss


def bench_run(names, rounds, work, group=''):
    all_cpu = []
    for name in names:
        cpu, rss = measure(build_all(name, work), rounds)
        all_cpu.append(line(name, 'CPU s', cpu['gosling'], cpu['go']))
        line(name, 'peak MB', rss['gosling'], rss['go'])
    if len(all_cpu) > 1:
        print('%-18s %-10s %6.2f' % ('geomean ' + group, 'CPU', statistics.geometric_mean(all_cpu)))


def bench_generic(rounds, work):
    for name in GENERIC:
        generic, hand = build_all(name, work), build_all(name + '_hand', work)
        cpu, _ = measure({(who, form): binaries[who] for form, binaries in
                          (('generic', generic), ('hand', hand)) for who in binaries}, rounds)
        for who in ('gosling', 'go'):
            line(name, who, cpu[who, 'generic'], cpu[who, 'hand'], labels=('generic', 'by hand'))
        line(name, 'CPU s', cpu['gosling', 'generic'], cpu['go', 'generic'])


def edited(text, round_):
    """The source with another constant in main: the last whole number in it."""
    head, main, body = text.partition('func main() {')
    numbers = list(re.finditer(r'(?<![\w.])\d+(?![\w.])', body))
    if not numbers:  # hello: the text that it prints
        return head + main + body.replace('"', '"%d ' % round_, 1)
    at = numbers[-1]
    return head + main + body[:at.start()] + str(1 + round_) + body[at.end():]


def renamed(text, round_):
    """The source as one that no compiler has seen: other names of functions, methods, types; other lines."""
    names = set(re.findall(r'^func (?:\([^)]*\) )?(\w+)', text, re.M)) | set(re.findall(r'^type (\w+)', text, re.M))
    names -= {'main', 'init', 'String', 'Error', 'len', 'copy', 'append'}
    for name in names:
        text = re.sub(r'(?<!")\b%s\b(?!")' % name, '%s%d' % (name, 1000 + round_), text)
    return '// round\n' * round_ + text


def bench_builds(names, rounds, work):
    for what, change in (('edit', edited), ('build', renamed)):
        for name in names:
            path = os.path.join(work, name + '.go')
            text = open(source(name)).read()
            salt = os.getpid() % 1000 * (rounds + 1)
            times = {'gosling': [], 'go': []}
            for i in range(rounds + 1):
                with open(path, 'w') as f:
                    f.write(change(text, salt + i))
                for who, (compiler, env) in compilers(work).items():
                    t = build(compiler, env, os.path.join(work, 'out.' + who), path)
                    if i > 0:
                        times[who].append(t)
            line(name, what + ' s', times['gosling'], times['go'])


def bench_size(work):
    sizes = {}
    for who, (compiler, env) in compilers(work).items():
        binary = os.path.join(work, 'size.' + who)
        build(compiler, env, binary, source('hello_fmt'))
        subprocess.run(['strip', binary], check=True)
        sizes[who] = os.path.getsize(binary)
    line('hello_fmt', 'bytes', [sizes['gosling']], [sizes['go']])


def importer(work, paths):
    path = os.path.join(work, 'importer.go')
    with open(path, 'w') as f:
        f.write('package main\n\nimport (\n%s)\n\nfunc main() {}\n' % ''.join('\t_ "%s"\n' % p for p in paths))
    return path


def check(work, paths, *flags):
    """The packages that were checked for a program that imports paths, or None; and the CPU seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    r = subprocess.run([GOSLING, 'build', '-stop-after=types', *flags, importer(work, paths)], text=True,
                       capture_output=True, env=dict(os.environ, GOSLINGROOT=work, GOSLINGCACHE='off'))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (None if r.returncode else r.stderr.split()), cpu


def go_list(form, *args):
    return subprocess.run(['go', 'list', '-f', form, *args], check=True, capture_output=True, text=True).stdout


def link_library(work, src):
    """A library of ours, and of go's packages where we have none."""
    lib = os.path.join(work, 'lib')
    shutil.copytree(os.path.join(ROOT, 'lib'), lib)
    paths = [p for p in go_list('{{.ImportPath}}', 'std').split() if not p.startswith('vendor/')]
    for path in paths:
        os.makedirs(os.path.join(lib, path), exist_ok=True)
        if not any(f.endswith('.go') for f in os.listdir(os.path.join(lib, path))):
            for name in os.listdir(os.path.join(src, path)):
                if name.endswith('.go'):
                    os.symlink(os.path.join(src, path, name), os.path.join(lib, path, name))
    return paths


def count_lines(work, paths):
    """Of the files that both compile."""
    n = 0
    for path, *files in (line.split() for line in go_list('{{.ImportPath}} {{join .GoFiles " "}}', *paths).splitlines()):
        for name in files:
            at = os.path.join(work, 'lib', path, name)
            if os.path.exists(at) and not re.search(r'_(amd64|asm)\.go$', name):
                n += open(at, 'rb').read().count(b'\n')
    return n


def bench_check(rounds, work):
    src = os.path.join(subprocess.run(['go', 'env', 'GOROOT'], capture_output=True, text=True).stdout.strip(), 'src')
    good = [p for p in link_library(work, src) if p != 'unsafe' and not p.startswith('internal/') and check(work, [p])[0] is not None]
    checked, _ = check(work, good, '-v')
    checked = [p for p in checked if p != 'command-line-arguments']
    lines = count_lines(work, checked)
    seconds = statistics.median(check(work, good)[1] for _ in range(rounds))
    print('%d packages, %d lines, %.3g s, %.0f lines/s' % (len(checked), lines, seconds, lines / seconds))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('programs', nargs='*')
    p.add_argument('--rounds', type=int, default=5)
    p.add_argument('--only', choices=['run', 'wide', 'generic', 'goroutines', 'build', 'size', 'check'])
    o = p.parse_args()
    if not shutil.which('go'):
        print('skipped: no go command to compare with')
        return
    work = tempfile.mkdtemp(prefix='gosling-bench-')
    try:
        print('%-18s %-10s %6s   %s' % ('program', 'what', 'ratio', 'spread'))
        if o.only in (None, 'build') and not o.programs:
            bench_builds(BUILD, o.rounds, work)
        if o.only in (None, 'size') and not o.programs:
            bench_size(work)
        if o.only in (None, 'run'):
            bench_run(o.programs or RUN, o.rounds, work)
        if o.only == 'check':
            bench_check(o.rounds, work)
        if o.only == 'wide':
            for group, names in WIDE.items():
                bench_run(names, o.rounds, work, group)
        if o.only == 'generic':
            bench_generic(o.rounds, work)
        if o.only in (None, 'goroutines') and not o.programs:
            bench_run(GOROUTINES, o.rounds, work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == '__main__':
    main()
