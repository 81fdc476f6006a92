"""Range over functions with every way out of the body; goto and labels; loops that capture their variables."""


class Iterators:
    """Mixin."""

    def iterator_source(self, t):
        """An expression of type iter.Seq2-like func(func(int, t) bool)."""
        items = ', '.join(self.value(t, 1) for _ in range(self.random.randint(1, 4)))
        return self.choice(['each', 'each', 'twice', 'backwards', 'stubborn', 'nested']) + '(%s)' % items

    def range_functions(self, nesting):
        """A function literal with nested loops over functions; returns, breaks, continues and defers leave them."""
        t, f, out, n, s = self.random_type(1), self.name('it'), self.name('L'), self.name('n'), self.name('r')
        u = self.random_type(1)
        self.open('if true')
        self.open('%s := func(%s int) (%s %s)' % (f, n, s, u.text))
        self.declare(n, 'int', False)
        self.declare(s, u.text)
        loops, self.loops = self.loops, 0
        self.range_function_body(t, u, n, out, nesting)
        self.loops = loops
        self.emit('return %s' % self.value(u, 1))
        self.close()
        self.emit('for i := range 6 { try(func() { use(%s(i)) }) }' % f)
        self.close()

    def range_function_body(self, t, u, n, out, nesting):
        self.emit(out + ':')
        i, v = self.name('i'), self.name('v')
        self.open('for %s, %s := range %s' % (i, v, self.iterator_source(t)))
        self.emit('use(%s, %s)' % (i, v))
        self.declare(i, 'int', False)
        self.declare(v, t.text)
        self.loops += 1
        self.exits(n, i, u, out)
        if self.chance(0.6):
            inner, j = self.name('L'), self.name('j')
            self.emit(inner + ':')
            self.open('for %s := range %s' % (j, self.choice([self.iterator_source(self.random_type(1)), '3', '"añ\\xffb"'])))
            self.declare(j, 'int', False)
            self.emit('use(%s)' % j)
            self.exits(n, j, u, out, inner)
            if nesting > 1:
                self.block(1, 0)
            self.emit('if %s == 100 { continue %s }' % (j, inner))
            self.close()
        self.loops -= 1
        self.emit('if %s == 100 { break %s }' % (i, out))
        self.close()

    def exits(self, n, i, u, *labels):
        for _ in range(self.random.randint(1, 2)):
            label = self.choice(labels)
            self.emit('if %s == %d && %s == %d { %s }' % (n, self.random.randrange(6), i, self.random.randrange(3), self.choice([
                'return %s' % self.value(u, 1), 'break', 'continue', 'break ' + label, 'continue ' + label,
                'panic(%s)' % self.boxed_value(), 'defer use("deferred", %s)' % i,
                'defer func() { use("got", recover(), %s) }()' % i, 'return %s' % self.value(u, 0)])))

    def loop_captures(self, _):
        """Each turn has its own variable; what the body changes goes on to the next turn."""
        fs, t = self.name('fs'), self.choice(['int', 'uint8', 'int16', 'float64'])
        self.open('if true')
        self.emit('var %s []func() %s' % (fs, t))
        self.open('for i, p := %s(0), (*%s)(nil); i < 5; i++' % (t, t))
        self.emit('if p != nil { *p += 10 }; p = &i')
        self.emit('%s = append(%s, func() %s { i += %s; return i })' % (fs, fs, t, self.literal('int8').replace('-', '')))
        self.emit(self.choice(['if i == 2 { continue }', 'if i == 3 { break }', 'i++', 'use(%s[0]())' % fs, 'defer func() { use(i) }()'
                               if not self.loops else 'use(i)']))
        self.close()
        self.emit('for _, f := range %s { use(f(), f()) }' % fs)
        self.close()

    def gotos(self, _):
        """A small state machine."""
        n, a, b = self.name('n'), self.name('A'), self.name('B')
        self.open('func()')
        self.emit('%s := 0' % n)
        self.emit(a + ':')
        self.emit('%s += %d' % (n, self.random.randint(1, 3)))
        self.open('for i := range 3')
        self.emit('if %s > %d { goto %s }' % (n, self.random.randint(3, 9), b))
        self.emit('if i == %d { goto %s }' % (self.random.randrange(3), a))
        self.emit('use("turn", i, %s)' % n)
        self.close()
        self.emit('if %s < 20 { goto %s }' % (n, a))
        self.emit(b + ':')
        self.emit('use(%s)' % n)
        self.emit('if %s%%2 == 0 && %s < 30 { %s += 5; goto %s }' % (n, n, n, a))
        self.close('}()')

    def switches(self, nesting):
        """Cases that are expressions, fallthrough, break, an initial statement."""
        t = self.random_type(1)
        while not t.strict:
            t = self.random_type(1)
        value = lambda: self.typed_value(t)  # noqa: E731
        v, label = self.name('x'), self.name('L')
        self.emit(label + ':')
        self.open('switch %s := (%s); %s' % (v, value(), v))
        self.declare(v, t.text)
        self.middle('case keep(%s):' % value())
        self.declare(v, t.text)
        self.block(1, min(nesting, 1))
        self.emit('fallthrough')
        self.scopes[-1].clear()
        self.middle('case *ptr(%s), opaque(%s):' % (value(), value()))
        self.emit('if (%s) { break %s }' % (self.expression('bool', 1), label))
        self.emit('use("second")')
        self.middle('default:')
        self.emit('use("none"); fallthrough') if self.chance(0.5) else self.emit('use("none")')
        self.middle('case keep(%s):' % value())
        self.emit('use("last", %s)' % v)
        self.close()
