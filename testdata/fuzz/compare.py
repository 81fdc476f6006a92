"""What gosling and go make of a program: compile, run, and tell the first difference.

A program is one text. Lines `-- path --` cut it into the files of a module named prog (imported packages first, the
files of package main last); without such lines it is one file. go's compiler and linker are called directly, against
the archives of the standard packages that `go list -export` names: half the time of `go build`.
"""
import os
import re
import subprocess
import time

MODULE = 'prog'
STANDARD = ['errors', 'fmt', 'io', 'os', 'runtime', 'runtime/debug', 'sync', 'sync/atomic', 'unsafe']
SECTION = re.compile(r'(?m)^-- (\S+) --\n')
CACHE_SECONDS = 900  # objects of programs leave gosling's cache when they are this old


def execute(argv, timeout, env=None, cwd=None):
    """Returns (exit status or 'timeout', standard output, standard error)."""
    try:
        p = subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                           timeout=timeout, env=env, cwd=cwd)
        return p.returncode, p.stdout.decode('utf-8', 'replace'), p.stderr.decode('utf-8', 'replace')
    except subprocess.TimeoutExpired:
        return 'timeout', '', 'took longer than %d seconds' % timeout


def without_addresses(text):
    return re.sub(r'0x[0-9a-f]{5,}|\(0x[0-9a-f]+,0x[0-9a-f]+\)|0xc[0-9a-f]{9}\b', '0xADDR', text)


def crash_lines(stderr):
    """Standard error up to where a crash tells about goroutines and machine."""
    crash = re.search(r'(?m)^(goroutine \d+ [^\n]*\[|\[signal |runtime stack:|runtime: goroutine stack exceeds)', stderr)
    return stderr[:crash.start()].rstrip('\n') if crash else stderr


def normalised(stdout, stderr):
    """The output without what may differ: addresses, stacks."""
    return without_addresses(stdout + '\n-- stderr --\n' + crash_lines(stderr))


def files_of(text):
    """[(path, text)] of a program."""
    parts = SECTION.split(text)
    return list(zip(parts[1::2], parts[2::2])) if len(parts) > 1 else [('main.go', text)]


class Source:
    """A program unpacked in a directory."""

    def __init__(self, text, directory):
        self.directory = directory
        self.packages = {}  # directory inside the module to file names, in the order of the text
        for path, content in files_of(text):
            full = os.path.join(directory, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, 'w', encoding='utf-8') as f:
                f.write(content)
            self.packages.setdefault(os.path.dirname(path), []).append(path)
        with open(os.path.join(directory, 'go.mod'), 'w', encoding='utf-8') as f:
            f.write('module %s\n\ngo 1.26\n' % MODULE)

    def go_files(self):
        return [name for names in self.packages.values() for name in names]


class Go:
    """The reference: `go tool compile` and `go tool link`."""

    def __init__(self, go, timeout):
        self.go, self.timeout = go, timeout
        form = '{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}'
        _, self.archives, _ = execute([go, 'list', '-export', '-deps', '-f', form, *STANDARD], 300)

    def build(self, source, work, *flags):
        """Returns (binary or None, what the compiler printed)."""
        lines, printed = [line for line in self.archives.split('\n') if line], ''
        config, archive = os.path.join(work, 'importcfg'), ''
        for directory, names in source.packages.items():
            path = MODULE + '/' + directory if directory else 'main'
            archive = os.path.join(work, path.replace('/', '_') + '.a')
            with open(config, 'w', encoding='utf-8') as f:
                f.write('\n'.join(lines) + '\n')
            status, out, err = execute([self.go, 'tool', 'compile', '-p', path, '-importcfg', config, '-o', archive, *flags,
                                        *names], self.timeout, cwd=source.directory)
            printed += out + err
            if status != 0:
                return None, printed
            lines.append('packagefile %s=%s' % (path, archive))
        binary = os.path.join(work, 'go.out')
        with open(config, 'w', encoding='utf-8') as f:
            f.write('\n'.join(lines) + '\n')
        status, out, err = execute([self.go, 'tool', 'link', '-s', '-w', '-importcfg', config, '-o', binary, archive],
                                   self.timeout)
        return (binary if status == 0 else None), printed + out + err


class Gosling:
    """The compiler under test, with a cache of its own that is kept small."""

    def __init__(self, gosling, timeout, cache, flags=()):
        self.gosling, self.timeout, self.cache, self.flags = gosling, timeout, cache, list(flags)
        os.makedirs(cache, exist_ok=True)
        self.environment = {k: v for k, v in os.environ.items() if k != 'GODEBUG'}
        self.environment['GOSLINGCACHE'] = cache
        self.pruned = time.time()

    def build(self, source, work, *flags):
        """As Go.build."""
        self.prune()
        binary = os.path.join(work, 'gosling.out')
        status, out, err = execute([self.gosling, 'build', *self.flags, *flags, '-o', binary, '.'], self.timeout,
                                   self.environment, source.directory)
        return (binary if status == 0 else None), out + err

    def prune(self):
        """Objects of old programs go; those of the standard packages are made again."""
        if time.time() - self.pruned > CACHE_SECONDS:
            self.pruned = time.time()
            for folder, _, names in os.walk(self.cache):
                for path in (os.path.join(folder, name) for name in names):
                    if os.path.getmtime(path) < self.pruned - CACHE_SECONDS:
                        os.unlink(path)


def behaviour(compiler, source, work, env, *flags):
    """('no compile', '', message) or ('ran', status, output)."""
    binary, printed = compiler.build(source, work, *flags)
    if binary is None:
        return 'no compile', '', printed
    status, out, err = execute([binary], compiler.timeout, env)
    return 'ran', status, normalised(out, err)


def first_difference(want, got):
    if got[0] != 'ran':
        return 'gosling does not compile it: %s' % got[2][:600]
    for a, b in zip(want[2].splitlines(), got[2].splitlines()):
        if a != b:
            return 'go:      %s\n  gosling: %s' % (a[:300], b[:300])
    return 'exit status: go %s, gosling %s; lines: go %d, gosling %d; gosling ends: %s' % (
        want[1], got[1], want[2].count('\n'), got[2].count('\n'), got[2][-200:])


class Comparison:
    """Output and exit status of one program."""

    def __init__(self, options, text, work):
        self.options, self.work = options, work
        self.source = Source(text, os.path.join(work, 'src'))
        self.want = self.got = ('none', '', '')

    def difference(self):
        """None if they agree, else a text that tells how they differ.

        '' if the program is no test: go rejects it, or disagrees with itself (an error of its optimiser), or it takes
        too long under stress.
        """
        plain = {k: v for k, v in os.environ.items() if k != 'GODEBUG'}
        self.want = behaviour(self.options.reference, self.source, self.work, plain)
        if self.want[0] != 'ran' or self.want[1] == 'timeout':
            return ''
        for compiler in self.options.compilers:
            self.got = behaviour(compiler, self.source, self.work, dict(os.environ))
            if self.got == self.want:
                continue
            if self.got[1] == 'timeout' and 'gcstress' in os.environ.get('GODEBUG', ''):
                return ''
            if self.got == behaviour(self.options.reference, self.source, self.work, plain, '-N', '-l'):
                self.want = 'go disagrees with itself: gosling does what go does without optimisation', '', ''
                return ''
            return ' '.join(compiler.flags) + ' ' + first_difference(self.want, self.got)
        return None


class Messages:
    """What both print with -m, as sorted lines."""

    def __init__(self, options, text, work):
        self.options, self.work = options, work
        self.source = Source(text, os.path.join(work, 'src'))
        self.want = self.got = ('none', '', '')

    def difference(self):
        """As Comparison.difference."""
        binary, printed = self.options.reference.build(self.source, self.work, '-m')
        if binary is None:
            return ''
        self.want = 'ran', 0, self.lines(printed)
        _, printed = self.options.compilers[0].build(self.source, self.work, '-m')
        self.got = 'ran', 0, self.lines(printed)
        return None if self.got == self.want else first_difference(self.want, self.got)

    def lines(self, printed):
        """Lines about the program's own functions, spelled alike."""
        kept = (line.replace(self.source.directory + '/', '').removeprefix('./') for line in printed.split('\n'))
        return '\n'.join(sorted({line for line in kept if line.startswith('main.go:') and '<autogenerated>' not in line}))
