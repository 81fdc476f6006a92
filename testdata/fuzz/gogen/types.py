"""Random types, and random values of them.

A type is known by its Go text; `Type` objects tell the rest. Named types are declared at package level, some with
methods of a common pool, so that interfaces and promotion meet them.
"""
from .base import FLOATS, INTS, SCALARS

COMPLEX = ['complex128', 'complex64']
# Methods that types and interfaces draw from: parameters, result, and how the result is made of a number.
METHODS = {
    'ma': ('k int', 'int', '{n} + k'),
    'mb': ('', 'string', 'fmt.Sprint("{t}#", {n})'),
    'mc': ('f func(int) int', 'int', 'f({n})'),
    'md': ('a, b int8', 'int8', 'a*b + int8({n})'),
    'me': ('xs ...int', 'int', 'sum(xs...) ^ {n}'),
    'String': ('', 'string', 'fmt.Sprint("{t}!", {n})'),
    'Error': ('', 'string', 'fmt.Sprintf("{t}? %d", {n})'),
    'GoString': ('', 'string', 'fmt.Sprintf("{t}:%x", {n})'),
}
ARGUMENTS = {'ma': '{int}', 'mb': '', 'mc': 'func(z int) int {{ return z * {int} }}', 'md': '{int8}, {int8}',
             'me': '{int}, {int}', 'String': '', 'Error': '', 'GoString': ''}


class Type:
    """kind: scalar array slice map pointer struct func chan any interface; the parts that the kind has."""

    def __init__(self, text, kind, elem=None, key=None, fields=(), size=0, underlying=''):
        self.text, self.kind, self.elem, self.key, self.fields, self.size = text, kind, elem, key, list(fields), size
        self.underlying = underlying or text
        self.weight = sum(f.weight for _, f, _ in self.fields) + (elem.weight * size if kind == 'array' else 1)  # words, about
        self.methods = {}  # name to True if the receiver is a pointer
        self.named = self.blank = False
        parts = [elem] * (kind == 'array') + [f for _, f, _ in self.fields]
        self.comparable = kind not in ('slice', 'map', 'func') and all(p.comparable for p in parts)
        self.strict = self.comparable and kind != 'any' and all(p.strict for p in parts)  # compares without a panic
        self.pure = kind not in ('pointer', 'func', 'chan', 'any') and all(
            p.pure for p in [*parts, *([elem] if elem else []), *([key] if key else [])])  # prints no addresses


class Types:
    """Mixin: self.types maps texts to Type, self.named lists the declared ones, self.interfaces the interfaces."""

    def scalar_type(self):
        return self.types[self.choice(SCALARS + COMPLEX + ['uintptr'])]

    def register(self, t):
        return self.types.setdefault(t.text, t)

    def start_types(self):
        self.types, self.named, self.interfaces = {}, [], []
        for text in SCALARS + COMPLEX + ['uintptr']:
            self.register(Type(text, 'scalar'))
        self.register(Type('any', 'any'))

    # ---- types ---------------------------------------------------------------------------------

    def random_type(self, d=2):
        if d <= 0 or self.chance(0.25):
            return self.choice(self.named) if self.named and self.chance(0.5) else self.scalar_type()
        return self.choice([self.array_type, self.slice_type, self.slice_type, self.map_type, self.pointer_type,
                            self.struct_type, self.instance_type, self.any_type, self.named_type, self.named_type,
                            self.func_type])(d - 1)

    def named_type(self, d):
        return self.choice(self.named) if self.named else self.scalar_type()

    def any_type(self, _):
        return self.types['any']

    def array_type(self, d):
        e, n = self.random_type(d), self.choice([0, 1, 2, 3, 3, 5, 9])
        if e.weight * n > 80:
            n = 1
        return self.register(Type('[%d]%s' % (n, e.text), 'array', e, size=n))

    def slice_type(self, d):
        e = self.random_type(d)
        return self.register(Type('[]' + e.text, 'slice', e))

    def key_type(self, d):
        k = self.random_type(d)
        return k if k.strict and k.pure else self.types[self.choice(INTS + ['string', 'string', 'bool', 'float64'])]

    def map_type(self, d):
        k, e = self.key_type(d), self.random_type(d)
        return self.register(Type('map[%s]%s' % (k.text, e.text), 'map', e, k))

    def pointer_type(self, d):
        e = self.random_type(d)
        return self.register(Type('*' + e.text, 'pointer', e))

    def func_type(self, d):
        e = self.random_type(d)
        return self.register(Type('func(int) ' + e.text, 'func', e))

    def struct_type(self, d):
        fields = [('f%d' % i, self.random_type(d), False) for i in range(self.random.randint(0, 4))]
        return self.register(Type('struct{ %s }' % '; '.join('%s %s' % (n, t.text) for n, t, _ in fields), 'struct',
                                  fields=fields))

    def instance_type(self, d):
        k, v = self.key_type(d), self.random_type(d)
        return self.register(Type('pair[%s, %s]' % (k.text, v.text), 'struct',
                                  fields=[('key', k, False), ('val', v, False)]))

    # ---- declarations --------------------------------------------------------------------------

    def declare_types(self, count):
        for _ in range(count):
            self.declare_type()
        for i in range(3):
            names = self.random.sample(['ma', 'mb', 'mc', 'md', 'me', 'String'], self.random.randint(1, 2))
            self.interfaces.append(('I%d' % i, names))
            embedded = [self.interfaces[0][0]] if i == 2 else []
            self.emit('type I%d interface { %s }' % (i, '; '.join(embedded + [
                '%s(%s) %s' % (m, *METHODS[m][:2]) for m in names])))

    def declare_type(self):
        name = self.name('T')
        t = self.struct_declaration(name) if self.chance(0.5) else self.plain_declaration(name)
        t.named = True
        self.register(t)
        self.named.append(t)
        if t.kind not in ('pointer', 'any', 'func'):
            self.declare_methods(t)

    def plain_declaration(self, name):
        u = self.random_type(2)
        while u.text.startswith('pair[') or u.named:
            u = self.random_type(2)
        self.emit('type %s %s' % (name, u.text))
        return Type(name, u.kind, u.elem, u.key, u.fields, u.size, u.underlying)

    def struct_declaration(self, name):
        self.open('type %s struct' % name)
        fields, embedded = [], set()
        blank = self.chance(0.1)
        if blank:
            self.emit('_ int8')
        for i in range(self.random.randint(0, 6)):
            t = self.random_type(2)
            if t.named and t.kind not in ('pointer', 'any') and self.chance(0.5) and t.text not in embedded:
                embedded.add(t.text)
                fields.append((t.text, t, True))
                self.emit(t.text)
            else:
                fields.append(('%s%d' % (self.choice('xyXY'), i), t, False))
                self.emit('%s %s' % (fields[-1][0], t.text))
        self.close()
        t = Type(name, 'struct', fields=fields)
        t.blank = blank
        return t

    def declare_methods(self, t):
        taken = {f for f, _, _ in t.fields}
        for m in self.random.sample(list(METHODS), self.random.randint(0, 3)):
            if m in taken:
                continue
            pointer = self.chance(0.4)
            t.methods[m] = pointer
            parameters, result, body = METHODS[m]
            self.emit('func (r %s%s) %s(%s) %s { return %s }' % (
                '*' if pointer else '', t.text, m, parameters, result,
                body.format(t=t.text, n=self.number_of(t, pointer))))

    def number_of(self, t, pointer):
        """A number of the receiver r, made without its methods."""
        r = '(*r)' if pointer else 'r'
        if t.kind == 'scalar':
            return {'string': 'len(%s)', 'bool': 'len(fmt.Sprint(bool(%s)))'}.get(
                t.underlying, 'whole(float64(real(%s)))' if t.underlying in COMPLEX else
                'whole(float64(%s))' if t.underlying in FLOATS else 'int(%s)') % r
        if t.kind in ('slice', 'map', 'array'):
            return 'len(%s)' % r
        for f, u, _ in t.fields:
            if u.text in INTS:
                return 'int(%s.%s)' % (r, f)
            if u.text == 'string' or u.kind in ('slice', 'map'):
                return 'len(%s.%s)' % (r, f)
        return '7'

    # ---- values --------------------------------------------------------------------------------

    def value(self, t, d=2):
        """An expression of type t; constants only where a constant of the type cannot be wrong."""
        if t.kind == 'scalar' and not t.named:
            return self.scalar_value(t, d)
        known = self.variables(t.text)
        if known and (d <= 0 or self.chance(0.4)):
            return self.choice(known)
        if self.chance(0.1):
            part = self.part(t)
            if part:
                return part
        if d > 0 and self.chance(0.15):
            return self.roundabout(t, d - 1)
        if d <= 0:
            return self.choice(['*new(%s)'] * 3 + ['zero[%s]()'] + ['%s{}'] * 4 * (t.kind in ('array', 'slice', 'map', 'struct'))) % t.text
        return getattr(self, t.kind + '_value')(t, d - 1)

    def typed_value(self, t):
        """A value of type t that is no untyped constant."""
        v = self.value(t, 1)
        return '%s(%s)' % (t.text, v) if t.kind == 'scalar' else v

    def roundabout(self, t, d):
        v = self.value(t, d)
        return self.choice(['opaque(%s)', 'keep(%s)', 'pick(true, %s, *new({t}))', '(*ptr(%s))', '(<-chanOf(%s))',
                            'func() {t} {{ return %s }}()', '[]{t}{{%s}}[0]', 'map[int]{t}{{1: %s}}[1]',
                            'box[{t}]{{%s}}.get()', 'struct{{ a int8; b {t} }}{{b: %s}}.b', 'any(%s).({t})' if t.kind not in ('any',)
                            else 'any(%s)', 'first(%s, 1)']).format(t=t.text) % v

    def part(self, t):
        """A part of a variable that has type t."""
        found = []
        for name, text, _ in (v for s in self.scopes for v in s):
            u = self.types.get(text)
            if u and u.kind == 'struct':
                found += ['%s.%s' % (name, f) for f, ft, _ in u.fields if ft is t]
            elif u and u.kind == 'array' and u.elem is t and u.size:
                found.append('%s[%d]' % (name, self.random.randrange(u.size)))
            elif u and u.kind == 'map' and u.elem is t:
                found.append('%s[%s]' % (name, self.value(u.key, 0)))
        return self.choice(found) if found else None

    def scalar_value(self, t, d):
        text = t.underlying
        if text in COMPLEX:
            return '%s(complex(%s, %s))' % (t.text, self.expression('float64', 1), self.literal('float64'))
        if text == 'uintptr':
            return '%s(%s)' % (t.text, self.expression('uint', 1))
        if t.named:
            return '%s(%s)' % (t.text, self.expression(text, min(d, 1)))
        part = self.part(t) if self.chance(0.2) else None
        if self.chance(0.7):
            return part or self.expression(text, min(d, 2))
        return part or ('%s' if text in ('int', 'float64', 'string', 'bool') else text + '%s') % self.literal(text)

    def array_value(self, t, d):
        if t.size and self.chance(0.2):
            return '%s{%d: %s}' % (t.text, self.random.randrange(t.size), self.value(t.elem, d))
        return '%s{%s}' % (t.text, ', '.join(self.value(t.elem, d) for _ in range(self.random.randint(0, t.size))))

    def slice_value(self, t, d):
        if self.chance(0.15):
            return self.choice(['%s(nil)', '%s{}', 'make(%s, 2, 5)', 'make(%s, 0, 3)', '(%s)(nil)']) % t.text
        return '%s{%s}' % (t.text, ', '.join(self.value(t.elem, d) for _ in range(self.random.randint(1, 4))))

    def map_value(self, t, d):
        if self.chance(0.2):
            return self.choice(['%s(nil)', '%s{}', 'make(%s, 9)']) % t.text
        keys = {}
        for _ in range(self.random.randint(1, 3)):
            keys[self.key_value(t.key, d)] = 1
        return '%s{%s}' % (t.text, ', '.join('%s: %s' % (k, self.value(t.elem, d)) for k in keys))

    def key_value(self, t, d):
        """Constant keys are literals, so that equal ones have equal texts."""
        if t.text not in SCALARS:
            return self.value(t, d)
        return self.literal(t.text) if self.chance(0.5) else self.expression(t.text, 1)

    def pointer_value(self, t, d):
        if self.chance(0.12):
            return '(%s)(nil)' % t.text
        known = self.variables(t.elem.text, True)
        if known and self.chance(0.3):
            return '%s(&%s)' % ('(%s)' % t.text if t.named else '', self.choice(known))
        return '(%s)(ptr[%s](%s))' % (t.text, t.elem.text, self.value(t.elem, d))

    def struct_value(self, t, d):
        if t.fields and self.chance(0.3) and not t.blank:
            return '%s{%s}' % (t.text, ', '.join(self.value(u, d) for _, u, _ in t.fields))
        some = [f for f in t.fields if self.chance(0.7)]
        self.random.shuffle(some)
        return '%s{%s}' % (t.text, ', '.join('%s: %s' % (f, self.value(u, d)) for f, u, _ in some))

    def func_value(self, t, d):
        self.scopes.append([])
        n = self.declare(self.name('n'), 'int', False)
        body = self.value(t.elem, d)
        self.scopes.pop()
        text = 'func(%s int) %s { return %s }' % (n, t.elem.text, body)
        return '%s(%s)' % (t.text, text) if t.named else text

    def any_value(self, t, d):
        inner = self.random_type(1)
        v = 'nil' if self.chance(0.1) else self.value(inner, d)
        return '%s(%s)' % (t.text, v)
