"""Statements on values of random types: copies, parts, comparisons, boxes, containers, calls."""
from .types import ARGUMENTS, COMPLEX

VERBS = ['v', '+v', '#v', 'T', 'd', 's', 'q', 'x', 'X', '8v', '-9v', '08d', '+d', '.2f', '6.1f', 'e', 'g', 't', 'c', 'U', '#x',
         ' x', 'o', 'b', '#o', '.3v', '+q', '#q', '#U', 'O', '% X', '*', 'G', '-8q', '+.1e', '08.2f', '.3s', '5t', '#g', '.0f',
         '3c', '012x', ' d', '#+v', 'w', '!', '[2]v', '.1x', '#.3x', '#b', 'E', '+.2g']


class Typed:
    """Mixin; every method emits statements that a reducer can delete one by one."""

    def typed_variable(self, t=None):
        """Declares a variable of a random type; returns its name and the type."""
        t, name = t or self.random_type(), self.name('w')
        v = self.value(t)
        self.emit(self.choice(['var %s %s = %s' % (name, t.text, v)] * 3 + ['%s := %s(%s)' % (
            name, '(%s)' % t.text if not t.named else t.text, v), 'var %s %s' % (name, t.text)]) + '; _ = ' + name)
        self.declare(name, t.text)
        return name, t

    def any_typed(self, wanted=lambda t: True):
        """A variable in scope whose type is wanted, or a new one."""
        found = [(n, self.types[u]) for s in self.scopes for n, u, a in s
                 if a and u in self.types and self.types[u] and wanted(self.types[u]) and (
                     self.types[u].kind != 'scalar' or self.types[u].named)]
        if found and self.chance(0.75):
            return self.choice(found)
        for _ in range(20):
            t = self.random_type()
            if wanted(t):
                return self.typed_variable(t)
        return self.choice(found) if found else (None, None)

    def guarded(self, text):
        """A statement that may panic, on its own."""
        self.emit('try(func() { %s })' % text)

    def show(self, text, t):
        verb = self.choice(VERBS) if t.pure and self.chance(0.6) else self.choice(['v', 'v', '+v', '#v', 'T'])
        if verb == '*':
            self.emit('fmt.Printf("%%*v|%%-*v|%%.*v\\n", 7, %s, 5, %s, 2, %s)' % (text, text, text))
        elif self.chance(0.3):
            self.emit('fmt.Println(%s)' % text)
        else:
            self.emit('fmt.Printf("%%%s\\n", %s)' % (verb, text))

    # ---- parts ---------------------------------------------------------------------------------

    def safe_place(self, text, t, d=3):
        """An assignable part that can be evaluated without a panic."""
        if d and t.kind == 'struct' and t.fields:
            f, u, _ = self.choice(t.fields)
            return self.safe_place('%s.%s' % (text, f), u, d - 1)
        if d and t.kind == 'array' and t.size:
            return self.safe_place('%s[%d]' % (text, self.random.randrange(t.size)), t.elem, d - 1)
        return text, t

    def place(self, text, t, d=3):
        """An assignable part of the variable and its type; may panic where it is evaluated."""
        if d == 0 or self.chance(0.25):
            return text, t
        if t.kind == 'struct' and t.fields:
            f, u, _ = self.choice(t.fields)
            return self.place('%s.%s' % (text, f), u, d - 1)
        if t.kind == 'array' and t.size:
            i = self.choice([str(self.random.randrange(t.size)), 'wrap(%s, %d)' % (self.expression('int', 1), t.size)])
            return self.place('%s[%s]' % (text, i), t.elem, d - 1)
        if t.kind == 'slice':
            i = self.choice(['0', '1', 'wrap(%s, len(%s))' % (self.expression('int', 1), text)])
            return self.place('%s[%s]' % (text, i), t.elem, d - 1)
        if t.kind == 'map':
            return '%s[%s]' % (text, self.value(t.key, 0)), t.elem
        if t.kind == 'pointer' and not (t.elem.kind == 'pointer' and t.named):
            return self.place('(*%s)' % text, t.elem, d - 1)
        return text, t

    def assign_part(self, _):
        name, t = self.any_typed(lambda t: t.kind != 'func')
        target, u = self.place(name, t)
        self.guarded('%s = %s' % (target, self.value(u)))
        self.show(name, t)

    def swap_parts(self, _):
        name, t = self.any_typed(lambda t: t.kind in ('struct', 'array', 'slice', 'map'))
        if not name:
            return
        (a, u), (b, v) = self.place(name, t), self.safe_place(name, t)  # which of two panics is open
        if u is v:
            self.guarded('%s, %s = %s, %s' % (a, b, b, a))
        else:
            self.guarded('%s, %s = %s, %s' % (a, b, self.value(u, 1), self.value(v, 1)))
        self.show(name, t)

    def copies(self, _):
        name, t = self.any_typed()
        other = self.name('w')
        self.emit('%s := %s; _ = %s' % (other, name, other))
        self.declare(other, t.text)
        target, u = self.place(name, t)
        self.guarded('%s = %s' % (target, self.value(u, 1)))
        self.show(name, t)
        self.show(other, t)

    def operate_part(self, _):
        name, t = self.any_typed(lambda t: t.kind in ('struct', 'array', 'slice', 'map', 'pointer'))
        if not name:
            return
        target, u = self.place(name, t, 4)
        basic = u.underlying
        if u.kind != 'scalar':
            return self.guarded('%s = %s; fmt.Println(len(fmt.Sprint(%s)) > 0)' % (target, self.value(u, 1), 'tr("p", 1)'))
        if basic == 'string':
            self.guarded('%s += %s' % (target, self.value(u, 1)))
        elif basic == 'bool':
            self.guarded('%s = !%s' % (target, target))
        elif basic in COMPLEX or basic in ('float64', 'float32'):
            self.guarded('%s %s= %s' % (target, self.choice('+-*'), self.value(u, 1)))
        else:
            self.guarded(self.choice(['%s %s= %s' % (target, self.choice(['+', '-', '*', '^', '&^', '/', '%']), self.value(u, 1)),
                                      '%s++' % target, '%s <<= uint8(%s)' % (target, self.expression('int', 1))]))
        self.show(name, t)

    # ---- comparison, boxes -----------------------------------------------------------------------

    def compare(self, _):
        name, t = self.any_typed(lambda t: t.comparable)
        if not name:
            return
        other = self.value(t, 1)
        self.guarded('fmt.Println(%s == %s, %s != %s, any(%s) == any(%s))' % (name, other, other, name, name, other))
        u = self.random_type(1)
        self.guarded('fmt.Println(any(%s) == any(%s))' % (name, self.value(u, 1)))

    def box_type(self, _):
        name, t = self.any_typed()
        u, k = self.random_type(), self.name('k')
        self.emit('%s, ok%s := any(%s).(%s); fmt.Println(ok%s); _ = %s' % (k, k, name, u.text, k, k))
        self.declare(k, u.text)
        self.guarded('%s = any(%s).(%s); fmt.Println("is")' % (k, self.choice([name, self.value(u, 1)]), u.text))
        i, names = self.choice(self.interfaces)
        self.guarded('v := any(%s).(%s); %s' % (name, i, self.call_result('v', names[0])))

    def call_result(self, receiver, method):
        return 'fmt.Println(%s.%s(%s))' % (receiver, method, self.arguments(method))

    def arguments(self, method):
        return ARGUMENTS[method].format(int=self.expression('int', 1), int8=self.expression('int8', 1))

    def methods(self, _):
        name, t = self.any_typed(lambda t: t.methods)
        if not name:
            return
        m = self.choice(list(t.methods))
        self.guarded(self.call_result(name, m))
        f = self.name('mv')
        self.emit('%s := %s.%s' % (f, name, m))
        self.guarded('%s = %s' % (name, self.value(t, 1)))
        self.guarded('fmt.Println(%s(%s))' % (f, self.arguments(m)))
        self.show(name, t)

    def many_types(self, nesting):
        """A type switch on a value that may be anything."""
        v, cases = self.name('y'), {}
        while len(cases) < 5:
            t = self.random_type(1)
            if t.kind != 'any':
                cases[t.text] = t
        t = self.choice(list(cases.values()))
        self.open('switch %s := (any(%s)).(type)' % (v, self.choice([self.value(t, 1), self.value(self.random_type(1), 1)])))
        for t in cases.values():
            self.middle('case %s:' % t.text)
            self.emit('_ = ' + v)
            self.declare(v, t.text)
            self.block(1, min(nesting, 1))
            self.show(v, t)
        self.middle('case interface{ %s() string }, %s:' % (self.choice(['String', 'mb', 'Error']), self.interfaces[1][0]))
        self.emit('fmt.Printf("other %%T\\n", %s)' % v)
        self.middle('default:')
        self.emit('fmt.Printf("default %%T\\n", %s)' % v)
        self.close()

    # ---- containers ------------------------------------------------------------------------------

    def slices(self, _):
        name, t = self.any_typed(lambda t: t.kind == 'slice')
        if not name:
            return
        s, v = self.name('s'), lambda: self.value(t.elem, 1)
        n = lambda: self.random.randint(0, 4)  # noqa: E731
        i, j, k = sorted([n(), n(), n()])
        self.emit('%s := append(%s, %s)' % (s, self.choice([name, t.text + '(nil)', '%s[:len(%s):len(%s)]' % (name, name, name)]),
                                            ', '.join(v() for _ in range(self.random.randint(1, 9)))))
        self.declare(s, t.text)
        for _ in range(self.random.randint(1, 4)):
            self.guarded(self.choice([
                lambda: '%s = append(%s[:%d], %s[%d:]...)' % (s, s, i, s, j),
                lambda: '%s = append(%s[:%d:%d], %s)' % (s, s, i, k, v()),
                lambda: '%s = append(%s[:%d], append(%s{%s}, %s[%d:]...)...)' % (s, s, i, t.text, v(), s, i),
                lambda: 'fmt.Println(copy(%s[%d:], %s[%d:%d]))' % (s, i, s, j, k),
                lambda: 'fmt.Println(copy(%s, %s))' % (s, name),
                lambda: 'clear(%s[%d:%d])' % (s, i, j),
                lambda: 'a := [%d]%s(%s); a[0] = %s; fmt.Println(len(a), cap(a[:1]))' % (k + 1, t.elem.text, s, v()),
                lambda: 'p := (*[%d]%s)(%s); p[%d] = %s; %s = append(p[:%d], %s)' % (
                    k + 1, t.elem.text, s, k, v(), s, j, v()),
                lambda: 'for i, x := range %s { if i < 5 { %s = append(%s, x) }; %s[0] = x }' % (s, s, s, s),
                lambda: 'for i := range %s { %s[len(%s)-1-i], %s[i] = %s[i], %s[len(%s)-1-i] }' % ((s,) * 7),
                lambda: '%s = %s[%s:%s]' % (s, s, self.expression('int8', 1), self.expression('uint8', 1)),
                lambda: '%s = %s[wrap(%s, len(%s)):]' % (s, s, self.expression('int'), s),
            ])())
            self.emit('fmt.Println(len(%s), cap(%s), %s == nil)' % (s, s, s))
        self.show(s, t)
        self.show(name, t)

    def maps(self, _):
        name, t = self.any_typed(lambda t: t.kind == 'map')
        if not name:
            return
        k, v = lambda: self.value(t.key, 1), lambda: self.value(t.elem, 1)
        self.guarded('%s[%s] = %s' % (name, k(), v()))
        m = self.name('m')
        self.emit('%s := make(%s)' % (m, t.text))
        self.emit('for i := range %d { %s[keyOf[%s](i)] = %s; %s[%s] = %s }' % (
            self.random.randint(1, 40), m, t.key.text, v(), m, k(), v()))
        self.declare(m, t.text)
        for _ in range(2):
            self.guarded(self.choice([
                lambda: 'for k := range %s { delete(%s, k) }; fmt.Println(len(%s))' % (m, m, m),
                lambda: 'n := len(%s); for k, v := range %s { n--; delete(%s, k); %s[k] = v; if n < -3 { break } }' % ((m,) * 4),
                lambda: 'for k := range %s { if len(fmt.Sprint(k))%%2 == 0 { delete(%s, k) } }' % (m, m),
                lambda: 'v, ok := %s[%s]; _ = v; fmt.Println(ok, len(%s))' % (m, k(), m),
                lambda: 'delete(%s, %s); clear(%s)' % (m, k(), self.choice([m, name])),
                lambda: '%s = %s; %s[%s] = %s; fmt.Println(len(%s))' % (m, name, m, k(), v(), name),
                lambda: 'a := any(%s); b := map[any]int{a: 1, %s: 2, nil: 3}; fmt.Println(b[a], len(b))' % (k(), k()),
            ])())
        self.show(m, t)

    def channels(self, _):
        t, c = self.random_type(), self.name('ch')
        self.open('if true')
        self.emit('%s, done%s := make(chan %s, %d), make(chan struct{})' % (c, c, t.text, self.random.randint(0, 3)))
        self.open('go func()')
        for _ in range(self.random.randint(1, 4)):
            self.emit('%s <- %s' % (c, self.value(t, 1)))
        self.emit('close(%s); <-done%s' % (c, c))
        self.close('}()')
        v = self.name('v')
        self.open('for %s := range %s' % (v, c))
        self.declare(v, t.text)
        self.show(v, t)
        self.close()
        self.emit('_, ok%s := <-%s; fmt.Println(ok%s, len(%s), cap(%s)); done%s <- struct{}{}' % ((c,) * 6))
        self.close()

    # ---- calls -----------------------------------------------------------------------------------

    def calls(self, nesting):
        """Many parameters and results of many types."""
        f, params = self.name('fn'), [(self.name('a'), self.random_type()) for _ in range(self.random.randint(1, 9))]
        results = [self.choice(params)[1] if self.chance(0.6) else self.random_type(1) for _ in range(self.random.randint(1, 5))]
        named = [self.name('r') for _ in results]
        self.open('if true')
        self.open('%s := func(%s) (%s)' % (f, ', '.join('%s %s' % (n, t.text) for n, t in params), ', '.join(
            '%s %s' % (n, t.text) for n, t in zip(named, results))))
        for n, t in [*params, *zip(named, results)]:
            self.declare(n, t.text)
        if self.chance(0.5):
            self.emit('defer func() { recover(); %s = %s }()' % (named[0], self.value(results[0], 1)))
        name, t = self.choice(params)
        target, u = self.place(name, t)
        self.emit('%s = %s' % (target, self.value(u, 1)))
        self.block(1, min(nesting, 1))
        self.emit('return %s' % ', '.join(self.value(t, 1) for t in results))
        self.close()
        out = [self.name('o') for _ in results]
        call = '%s(%s)' % (f, ', '.join(self.value(t, 1) for _, t in params))
        for n, t in zip(out, results):
            self.emit('var %s %s; _ = %s' % (n, t.text, n))
        self.guarded('%s = %s' % (', '.join(out), call))
        for n, t in zip(out, results):
            self.show(n, t)
        self.emit('try(func() { use(%s) })' % call)
        self.close()

    def captured(self, _):
        """A closure sees the variable, not its value."""
        name, t = self.any_typed()
        f = self.name('cl')
        target, u = self.place(name, t)
        self.emit('%s := func() (x %s) { defer func() { recover(); x = %s }(); %s = %s; return }' % (
            f, t.text, name, target, self.value(u, 1)))
        self.emit('%s = %s' % (name, self.value(t, 1)))
        self.show(f + '()', t)
        self.show(name, t)

    def deferred_values(self, _):
        """Arguments are evaluated at the defer statement, captured variables at its run."""
        name, t = self.any_typed()
        if self.loops:
            return
        self.open('func()')
        self.emit('defer use(%s)' % name)
        self.emit('defer func(v %s) { use(v, %s) }(%s)' % (t.text, name, name))
        self.emit('for i := range 3 { defer func() { use(i, %s) }() }' % name)
        target, u = self.place(name, t)
        self.guarded('%s = %s' % (target, self.value(u, 1)))
        if self.chance(0.4):
            self.emit('defer func() { use(recover()); if pick(%s, true, false) { panic(%s) } }()' % (
                self.expression('bool', 1), self.boxed_value()))
        self.close('}()')

    def range_values(self, nesting):
        """Range copies an array but not what a slice or pointer refers to."""
        name, t = self.any_typed(lambda t: t.kind in ('array', 'slice'))
        if not name:
            return
        i, v = self.name('i'), self.name('v')
        over = self.choice([name, '&' + name]) if t.kind == 'array' else name
        self.open('for %s, %s := range %s' % (i, v, over))
        self.emit('_, _ = %s, %s; if %s > 9 { break }' % (i, v, i))
        self.declare(i, 'int', False)
        self.declare(v, t.elem.text, False)
        self.loops += 1
        self.guarded('%s[len(%s)-1-%s] = %s' % (name, name, i, self.value(t.elem, 1)))
        self.show(v, t.elem)
        self.block(1, min(nesting, 1))
        self.loops -= 1
        self.close()
        self.show(name, t)

    def generic_values(self, _):
        (n, t), u = self.any_typed(), self.random_type()
        v, w = self.value(t, 1), self.value(u, 1)
        self.guarded(self.choice([
            lambda: 'use(swapped(two[%s, %s]{%s, %s}))' % (t.text, u.text, v, w),
            lambda: 'use(apply([]%s{%s, %s}, func(x %s) %s { return %s }))' % (t.text, v, n, t.text, u.text, w),
            lambda: 'l := (*list[%s])(nil).add(%s).add(%s); use(l.len(), l.next.val); l.each(func(x %s) { use(x) })' % (
                t.text, v, n, t.text),
            lambda: 'b := box[%s]{%s}; f := b.set; f(%s); g := box[%s].get; use(b.get(), g(b), b)' % (t.text, v, n, t.text),
            lambda: 'var h holder[%s] = &box[%s]{%s}; h.set(%s); use(h.get()); _, ok := h.(holder[%s]); use(ok)' % (
                t.text, t.text, v, n, u.text),
            lambda: 'use(kindOf[%s](), kindOf[%s](), kindOf[two[%s, %s]]())' % (t.text, u.text, t.text, u.text),
            lambda: 'for x := range values(%s, %s, %s) { use(x) }' % (v, n, v),
            lambda: 'x, y := both(%s, %s); use(x, y, nest(%s, 3))' % (v, w, n),
            lambda: 'use(isType[%s](%s), isType[%s](any(%s)))' % (t.text, n, u.text, n),
        ])())

    def sizes(self, _):
        name, t = self.any_typed()
        self.emit('fmt.Println(unsafe.Sizeof(%s), unsafe.Alignof(%s))' % (name, name))
        for f, _, _ in t.fields:
            self.emit('fmt.Println(unsafe.Offsetof(%s.%s))' % (name, f))

    def deep(self, _):
        """Recursion with the value in each frame: stacks grow while pointers into them are live."""
        t, f, v = self.random_type(), self.name('rec'), self.value
        self.open('if true')
        self.emit('var %s func(n int, p *%s, x %s) (int, %s)' % (f, t.text, t.text, t.text))
        self.open('%s = func(n int, p *%s, x %s) (int, %s)' % (f, t.text, t.text, t.text))
        self.emit('y := x')
        self.emit('if n == 0 { *p = x; return 1, y }')
        self.emit('k, z := %s(n-1, &y, x); *p = y' % f)
        self.emit('return k + 1, z')
        self.close()
        self.emit('var q %s; k, z := %s(%d, &q, %s); use(k, z, q)' % (
            t.text, f, self.choice([3, 50, 1000, 5000]), v(t, 1)))
        self.close()

    def conversions(self, _):
        """Between types of identical underlying types."""
        name, t = self.any_typed(lambda t: t.kind != 'any')
        same = [u for u in self.types.values() if u is not t and u.underlying == t.underlying and u.kind == t.kind]
        if t.kind == 'struct' and t.named and not t.blank and not any(e for _, _, e in t.fields):
            text = 'struct{ %s }' % '; '.join('%s %s' % (f, u.text) for f, u, _ in t.fields)
            self.emit('use((%s)(%s), %s((%s)(%s)))' % (text, name, t.text, text, name))
        elif same:
            u = self.choice(same)
            self.emit('use((%s)(%s), (%s)((%s)(%s)))' % (u.text, name, t.text, u.text, name))

