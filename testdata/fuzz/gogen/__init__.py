"""Generates a random Go program: well typed, terminating, with one possible output.

program(seed, functions) returns the text; the same seed gives the same program always. `base.py` has names, scopes and
expressions of scalar types; `types.py` random types and their values; the other files statements, one theme each, as
mixins of one class. Every statement stands on lines of its own, indented by its depth, so that a reducer can delete it.

To add a theme: a method that emits statements, and its name in THEMES.
"""
import os
import re

from . import base, concurrency, generics, iterators, ordering, packages, pressure, text, typed, types

THEMES = ['assign_part', 'swap_parts', 'copies', 'operate_part', 'compare', 'box_type', 'methods', 'many_types', 'slices',
          'slices', 'maps', 'channels', 'calls', 'captured', 'deferred_values', 'range_values', 'generic_values', 'sizes', 'deep',
          'conversions', 'range_functions', 'range_functions', 'loop_captures', 'gotos', 'switches', 'pipeline', 'workers',
          'selects', 'conditions', 'invalid_text', 'exact_constants', 'edges', 'edges', 'call_generics', 'constrained',
          'many_live', 'many_parameters', 'panics', 'panics', 'use_package', 'show_anything', 'typed_variable_theme', 'order_statements', 'order_statements', 'scans']
IMPORTS = ['errors', 'fmt', 'os', 'runtime', 'sync', 'sync/atomic', 'unsafe']
UNUSED = 'var _, _, _, _, _ = os.Exit, errors.New, runtime.GC, unsafe.Pointer(nil), (*atomic.Int32)(nil)\nvar _ sync.Mutex\n'


class Generator(typed.Typed, iterators.Iterators, concurrency.Concurrency, text.Text, generics.Generics, pressure.Pressure,
                ordering.Ordering, packages.Packages, types.Types, base.Generator):
    """All themes."""

    def statement(self, nesting):
        if self.chance(0.4):
            return super().statement(nesting)
        self.risky = 0  # the themes have panics of their own, and which of two happens is open
        getattr(self, self.choice(self.themes))(nesting - 1)

    def show_anything(self, _):
        name, t = self.any_typed()
        self.show(name, t)

    def typed_variable_theme(self, _):
        self.show(*self.typed_variable())


def read(name):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), encoding='utf-8') as f:
        return f.read()


def used_declarations(prelude, text):
    """The functions and types of the prelude that text uses, directly or not: less to compile."""
    blocks = re.findall(r'(?:^//.*\n)*^(?:func|type) .*\n(?:^[^/ft\n].*\n|^\n)*', prelude, re.M)
    names = [re.search(r'^(?:func|type) (?:\([^)]*?(\w+)(?:\[[^\]]*\])?\) )?(\w+)', b, re.M) for b in blocks]
    kept, words, size = set(), set(re.findall(r'\w+', text)), -1
    while len(kept) > size:
        size = len(kept)
        for i, m in enumerate(names):
            if i not in kept and (m is None or (m.group(1) or m.group(2)) in words):
                kept.add(i)
                words |= set(re.findall(r'\w+', blocks[i]))
    return '\n'.join(blocks[i] for i in sorted(kept))


def program(seed, functions=3, size=9):
    g = Generator(seed)
    g.themes = g.random.sample(THEMES, 14)  # some combinations often instead of all seldom
    g.start_types()
    sections = g.start_packages() if g.chance(0.25) else ''
    if not sections:
        g.imported = []
    g.declare_types(g.random.randint(3, 10))
    g.declare_generics(g.random.randint(1, 2))
    calls = []
    for i in range(functions):
        arguments = g.function('f%d' % i, g.random.randint(3, size))
        calls.append('\tguard("f%d", func() { f%d(%s) })' % (i, i, arguments))
    imports = IMPORTS + ['prog/' + p for p in g.imported]
    unused = UNUSED + ''.join('var _ = %s.Get\n' % p for p in g.imported)
    initial = '\n'.join(packages.initialisers(g, 'main', g.imported)) if g.chance(0.3) else ''
    body = '%s\n%s\n\nfunc main() {\n%s\n\t%s\n}\n' % (initial, '\n'.join(g.lines), '\n'.join(calls), pressure.ending(g))
    prelude = used_declarations(read('prelude.go.txt') + '\n' + read('generic.go.txt'), body)
    head, main = body[:body.index('\nfunc main()')], body[body.index('\nfunc main()'):]
    return '%spackage main\n\nimport (\n%s)\n\n%s\n%s\n\n%s\n%s' % (
        sections + '-- main.go --\n' if sections else '', ''.join('\t"%s"\n' % p for p in imports), unused, head, prelude, main)
