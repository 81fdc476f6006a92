"""Reduction: deletes from a program that differs every statement that the difference does not need."""
import re

TRIES = 400


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
    return bool(line.strip()) and not line.strip().startswith(('}', ')', 'package', 'import', 'case', 'default', '-- '))


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


def kept(lines, gone):
    return [line for i, line in enumerate(lines) if i not in gone]


def without_statements(lines, differs):
    """Deletes statements as long as differs(lines) holds. Runs of many first."""
    tries = 0
    for run in (8, 3, 1, 1):
        gone = set()
        for start, end in statements(lines, run):
            if tries < TRIES and not gone.intersection(range(start, end)):
                tries += 1
                if differs(kept(lines, gone | set(range(start, end)))):
                    gone |= set(range(start, end))
        lines = kept(lines, gone)
    return lines


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


def reduced(text, differs):
    """The text that is left; the difference may become another one on the way."""
    lines = text.rstrip('\n').split('\n')

    def lines_differ(some):
        return differs('\n'.join(some) + '\n')

    if 'func main() {' in lines:
        lines = one_function(lines, lines_differ)
    return '\n'.join(without_statements(lines, lines_differ)) + '\n'
