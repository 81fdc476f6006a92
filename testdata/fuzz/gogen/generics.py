"""Generic functions, types and constraints made for one program, instantiated in chains."""
from .base import FLOATS, INTS


class Generics:
    """Mixin; self.generic_functions lists (name, constraint) of functions [A, B](A, B, int) string."""

    def declare_generics(self, count):
        self.generic_functions, self.generic_structs = [], []
        for _ in range(count):
            self.declare_generic_struct()
        for _ in range(count + 1):
            self.declare_generic_function()

    def declare_generic_struct(self):
        name = self.name('G')
        fields = [self.choice(['A', 'B', '[]A', 'map[A]B', '*B', '[2]A', 'pair[A, B]', 'func(A) B', 'two[B, A]', 'any', 'int8',
                               'box[A]', 'struct{ a A; b []B }', '*%s[A, B]' % name, 'chan A'])
                  for _ in range(self.random.randint(1, 4))]
        self.open('type %s[A comparable, B any] struct' % name)
        for i, f in enumerate(fields):
            self.emit('x%d %s' % (i, f))
        if self.chance(0.4):
            self.emit('box[B]')
        self.close()
        self.emit('func (g %s[A, B]) first() (z A, w B) { _ = g.x0; return }' % name)
        self.emit('func (g *%s[A, B]) same(a, b A) bool { return a == b && g != nil }' % name)
        self.emit('func (g *%s[A, B]) flip(b B, a A) two[B, A] { return swapped(two[A, B]{a, b}) }' % name)
        self.generic_structs.append(name)

    def declare_generic_function(self):
        name = self.name('gf')
        self.open('func %s[A comparable, B any](a A, b B, n int) (s string)' % name)
        self.emit('var za A; var zb B')
        for _ in range(self.random.randint(2, 5)):
            self.emit(self.generic_statement())
        self.emit('s += fmt.Sprint(a == za, n, fmt.Sprintf("%T", zb))')
        self.emit('return')
        self.close()
        self.generic_functions.append(name)

    def generic_statement(self):
        g = self.choice(self.generic_structs)
        known = self.choice(self.generic_functions) if self.generic_functions else ''
        return self.choice([
            lambda: 's += fmt.Sprintf("%%T %%v;", %s[A, B]{}, len([]A{a, za}))' % g,
            lambda: 'x%d := &%s[A, int]{}; s += fmt.Sprint(x%d.same(a, za), x%d.flip(n, a).first)' % (
                self.serial(), g, self.serial_last, self.serial_last),
            lambda: 'switch v := any(b).(type) { case int: n += v; case string: n += len(v); case []A: n += len(v); case A: n++; '
                    'case fmt.Stringer: s += v.String() }',
            lambda: 'm%d := map[A]B{a: b}; _, ok%d := m%d[za]; s += fmt.Sprint(len(m%d), ok%d)' % ((self.serial(),) + (self.serial_last,) * 4),
            lambda: 'for i, v := range []two[A, B]{{a, b}, {za, zb}} { n += i; s += fmt.Sprint(v.first == a) }',
            lambda: 'func() { defer func() { if recover() != nil { s += "r" } }(); zb = any(a).(B) }()',
            lambda: 'f%d := func(k A) (A, bool) { return k, k == a }; if _, ok := f%d(za); ok { s += "="; n++ }' % (
                self.serial(), self.serial_last),
            lambda: 's += kindOf[map[A][]B]() + kindOf[func(A, ...B)]() + kindOf[%s[A, *B]]()' % g,
            lambda: 'if n > 0 { s += %s(a, []B{b}, 0) }' % known if known else 's += "."',
            lambda: 'if n > 1 { s += %s(pair[A, bool]{key: a}, b, n-2) }' % self.choice(self.generic_functions[:-1] or ['noGeneric'])
            if len(self.generic_functions) > 1 else 'n += 2',
            lambda: 'c%d := make(chan B, 1); c%d <- b; zb = <-c%d' % (self.serial(), self.serial_last, self.serial_last),
            lambda: 's += fmt.Sprint(unsafe.Sizeof(a) == unsafe.Sizeof(za), unsafe.Sizeof(%s[A, B]{}))' % g,
            lambda: 'for v := range values(a, za) { if v == za { break }; n++ }',
            lambda: 'l%d := (*list[A])(nil).add(a).add(za); n += l%d.len(); l%d.each(func(x A) { if x == a { n++ } })' % (
                self.serial(), self.serial_last, self.serial_last),
        ])()

    def serial(self):
        self.names += 1
        self.serial_last = self.names
        return self.names

    def call_generics(self, _):
        f = self.choice(self.generic_functions)
        k, t = self.key_type(2), self.random_type()
        self.guarded('use(%s(%s, %s, %d))' % (f, self.typed_value(k), self.typed_value(t), self.random.randint(0, 3)))
        g = self.choice(self.generic_structs)
        self.guarded('x := %s[%s, %s]{}; a, _ := x.first(); use(x.same(a, %s)); fmt.Printf("%%T %%T\\n", x, x.flip(%s, a))' % (
            g, k.text, t.text, self.value(k, 1), self.value(t, 1)))

    def constrained(self, _):
        """Operators on type parameters, with type sets; named types among the arguments."""
        t = self.choice(INTS + FLOATS)
        x, y, u = self.expression(t, 1), self.expression(t, 1), self.choice(INTS)
        self.guarded(self.choice([
            lambda: 'use(sum(%s, %s), apply([]%s{%s}, func(x %s) %s { return %s(x) }))' % (x, y, t, x, t, u, u),
            lambda: 'use(convert[%s](%s), convert[%s](%s))' % (u, self.expression(self.choice(INTS), 1), t, self.expression(u, 1)),
            lambda: 'use(arith(%s, %s))' % (self.expression(u, 1), self.expression(u, 1)),
            lambda: 'use(joined(%s, %s), joined([]byte(%s), []byte("x")))' % (
                self.expression('string', 1), self.literal('string'), self.expression('string', 1)),
            lambda: 'use(sorted([]%s{%s, %s, %s, %s}))' % (t, x, y, self.expression(t, 1), self.literal(t)),
            lambda: 'type local %s; use(sum(local(%s), local(%s)), kindOf[local](), arith(hue(%s), 3))' % (t, x, y, self.expression('uint8', 1)),
            lambda: 'use(total[square, *disc](square(%s), &disc{r: 3}), total(rect{1, 2}, rect{3, %s}))' % (
                self.expression('int16', 1), self.expression('int32', 1)),
        ])())
