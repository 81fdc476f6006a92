"""Statements with several calls, reads of variables that the calls change, and operations that panic: what happens first."""


class Ordering:
    """
    Mixin. The variables are those of the prelude's `places`; every call leaves its mark in them. Operands of composite literals and
    of append do not fail, nor do keys of maps of integers: gc moves those in a later pass, which gosling does not follow.
    """

    def order_statements(self, _):
        self.open('if true')
        self.emit('o := newPlaces()')
        for _ in range(self.random.randint(3, 8)):
            self.emit('o.try(func() { %s })' % self.order_statement())
        self.close()

    def mark(self):
        self.names += 1
        return '"%d"' % (self.names % 100)

    # ---- expressions -----------------------------------------------------------------------

    def order_int(self, d=2):
        e = self.order_int
        if d <= 0:
            return self.choice(['o.v', 'o.one', '3', 'o.f(%s, 2)' % self.mark(), 'o.xs[1]', 'o.t.a', 'o.set(%s)' % self.mark(), 'len(o.text)',
                                'o.m["a"]', 'o.arr[1]'])
        if self.chance(0.25):
            return self.order_failure(d)
        return self.choice([
            lambda: '(%s %s %s)' % (e(d - 1), self.choice('+-*&|^'), e(d - 1)),
            lambda: '(%s %s %s)' % (e(d - 1), self.choice('+-*&|^'), e(d - 1)),
            lambda: 'o.f(%s, %s)' % (self.mark(), e(d - 1)),
            lambda: 'o.f(%s, %s)' % (self.mark(), e(d - 1)),
            lambda: 'o.sum(%s, %s)' % (e(d - 1), e(d - 1)),
            lambda: 'double(%s, %s)' % (e(d - 1), e(d - 1)),
            lambda: '%s[%s & 1]' % (self.order_slice(d - 1), e(d - 1)),
            lambda: 'o.arr[%s & 1]' % e(d - 1),
            lambda: '[]int{%s, %s}[o.one]' % (e(0), e(0)),
            lambda: '[2]int{%s, %s}[o.one]' % (e(0), e(0)),
            lambda: 'place{%s, %s, nil, nil, [2]int{}}.b' % (e(0), e(0)),
            lambda: '(&place{a: %s, b: %s}).a' % (e(0), e(0)),
            lambda: 'map[int]int{o.v + %s: %s, %s: %s}[2]' % (e(d - 1), e(d - 1), e(d - 1), e(d - 1)),
            lambda: '%s.a' % self.order_pointer(d - 1),
            lambda: '%s.get(%s)' % (self.order_pointer(d - 1), e(d - 1)),
            lambda: '%s.ptr(%s).b' % (self.order_pointer(d - 1), e(d - 1)),
            lambda: '%s.(int)' % self.order_any(d - 1),
            lambda: 'len(%s)' % self.order_string(d - 1),
            lambda: 'len(%s)' % self.order_slice(d - 1),
            lambda: 'cap(append(%s, %s)) & 0' % (self.order_slice(d - 1), e(d - 1)),
            lambda: 'copy(%s, %s)' % (self.order_slice(d - 1), self.order_slice(d - 1)),
            lambda: '%s(%s, %s)' % (self.choice(['min', 'max']), e(d - 1), e(d - 1)),
            lambda: 'o.m[%s]' % self.order_string(d - 1),
            lambda: 'o.ma[%s]' % self.order_any(d - 1),
            lambda: 'o.mi[%s]' % e(0),
            lambda: 'func() int { o.f(%s, 1); return %s }()' % (self.mark(), e(d - 1)),
            lambda: 'o.fn(%s)(%s)' % (self.mark(), e(d - 1)),
            lambda: 'pick(%s, %s, %s)' % (self.order_bool(d - 1), e(d - 1), e(d - 1)),
            lambda: 'int(%s)' % self.choice(['int8(%s)', 'uint16(%s)', 'float64(%s)']) % e(d - 1),
            lambda: '(o.one << (%s & 7))' % e(d - 1),
            lambda: '(o.zero - %s)' % e(d - 1),
            lambda: '<-o.full(%s)' % self.mark(),
            lambda: 'o.box(%s).area()' % self.mark(),
            lambda: 'int(real(complex(float64(%s), float64(%s))))' % (e(d - 1), e(d - 1)),
        ])()

    def order_failure(self, d):
        e = lambda: self.order_int(d - 1)  # noqa: E731
        return self.choice([
            lambda: 'o.xs[o.five]', lambda: 'o.np.a', lambda: '(%s / o.zero)' % e(), lambda: '(%s %% o.zero)' % e(),
            lambda: 'o.boom(%s)' % self.mark(), lambda: '(*o.ip)', lambda: '(int(%s) << o.neg)' % e(), lambda: 'o.e.(int)',
            lambda: 'len(o.xs[o.five:])', lambda: 'int(o.text[o.five])', lambda: 'o.np.get(%s)' % e(), lambda: 'o.nf(%s)' % e(),
            lambda: 'o.ni.area()', lambda: '[5]int(o.xs)[0]', lambda: 'o.ma[[]int{}]', lambda: 'o.np.next.a', lambda: 'o.arr[o.five]',
            lambda: 'o.np.xs[o.five]', lambda: 'o.e.(shape).area()', lambda: 'len(make([]int, o.neg))', lambda: '(*[9]int)(o.xs)[%s & 1]' % e(),
        ])()

    def order_string(self, d):
        if d <= 0:
            return self.choice(['o.text', '"a"', 'o.s(%s)' % self.mark()])
        return self.choice([
            lambda: '(%s + %s)' % (self.order_string(d - 1), self.order_string(d - 1)),
            lambda: 'string(rune(97 + %s&3))' % self.order_int(d - 1),
            lambda: 'string([]byte(%s))' % self.order_string(d - 1),
            lambda: '%s[%s&1:]' % (self.order_string(d - 1), self.order_int(d - 1)),
            lambda: 'fmt.Sprint(%s, %s)' % (self.order_int(d - 1), self.order_int(d - 1)),
            lambda: 'o.s(%s)' % self.mark(),
        ])()

    def order_bool(self, d):
        return self.choice([
            lambda: '(%s < %s)' % (self.order_int(d - 1), self.order_int(d - 1)),
            lambda: '(%s == %s)' % (self.order_int(d - 1), self.order_int(d - 1)),
            lambda: '(%s > 1 && %s > 0)' % (self.order_int(d - 1), self.order_int(d - 1)),
            lambda: '(%s > 1 || %s > 0)' % (self.order_int(d - 1), self.order_int(d - 1)),
            lambda: '(%s == %s)' % (self.order_string(d - 1), self.order_string(d - 1)),
            lambda: '(%s == %s)' % (self.order_any(d - 1), self.order_any(d - 1)),
            lambda: '(%s == [2]int{%s, %s})' % ('o.arr', self.order_int(d - 1), self.order_int(d - 1)),
        ])()

    def order_any(self, d):
        if d <= 0:
            return self.choice(['o.e', 'any(o.v)', 'any(o.text)', 'o.any(%s)' % self.mark()])
        return self.choice([
            lambda: 'any(%s)' % self.order_int(d - 1), lambda: 'any(%s)' % self.order_string(d - 1),
            lambda: 'any(%s)' % self.order_pointer(d - 1), lambda: 'any([2]int{%s, %s})' % (self.order_int(0), self.order_int(0)),
            lambda: 'any(place{b: %s})' % self.order_int(0), lambda: 'o.any(%s)' % self.mark(),
        ])()

    def order_slice(self, d):
        if d <= 0:
            return self.choice(['o.xs', 'o.slice(%s)' % self.mark(), 'o.arr[:]', 'o.t.xs'])
        return self.choice([
            lambda: '%s[%s&1:%s]' % (self.order_slice(d - 1), self.order_int(d - 1), self.order_int(d - 1)),
            lambda: '%s[:%s:%s]' % (self.order_slice(d - 1), self.order_int(d - 1), self.order_int(d - 1)),
            lambda: '[]int{%s, %s}' % (self.order_int(0), self.order_int(0)),
            lambda: 'append(%s, %s)' % (self.order_slice(d - 1), self.order_int(d - 1)),
            lambda: 'o.slice(%s)' % self.mark(), lambda: '%s.xs' % self.order_pointer(d - 1),
        ])()

    def order_pointer(self, d):
        if d <= 0:
            return self.choice(['o.t', 'o.p(%s)' % self.mark(), 'o.np'])
        return self.choice([
            lambda: '%s.ptr(%s)' % (self.order_pointer(d - 1), self.order_int(d - 1)),
            lambda: '(&place{a: %s, next: %s})' % (self.order_int(0), self.order_pointer(0)),
            lambda: '%s.next' % self.order_pointer(d - 1), lambda: 'o.p(%s)' % self.mark(), lambda: 'o.t',
        ])()

    # ---- statements ------------------------------------------------------------------------

    def order_place(self):
        i = lambda: self.order_int(1)  # noqa: E731
        return self.choice([
            lambda: 'o.v', lambda: 'o.xs[%s]' % i(), lambda: '%s[%s]' % (self.order_slice(1), i()), lambda: 'o.arr[%s & 1]' % i(),
            lambda: '%s.a' % self.order_pointer(1), lambda: 'o.m[%s]' % self.order_string(1), lambda: 'o.nm[%s]' % self.order_string(1),
            lambda: 'o.ma[%s]' % self.order_any(1), lambda: '*o.at(%s)' % self.mark(), lambda: '*o.ip', lambda: 'o.np.a',
            lambda: '%s.xs[%s]' % (self.order_pointer(1), i()), lambda: 'o.t.next.b', lambda: '_', lambda: 'o.mi[%s]' % i(),
            lambda: 'o.grid[%s & 1][%s]' % (i(), i()), lambda: 'o.arr[o.five]', lambda: 'o.np.arr[o.five]', lambda: 'o.np.xs[%s]' % i(),
            lambda: 'o.ms[%s].xs[%s]' % (i(), i()),
        ])()

    def order_statement(self):
        e, place = self.order_int, self.order_place
        named = lambda: self.choice([p for p in (place() for _ in range(9)) if p != '_'])  # noqa: E731
        return self.choice([
            lambda: '%s = %s' % (place(), e()), lambda: '%s = %s' % (place(), e(3)),
            lambda: '%s, %s = %s, %s' % (place(), place(), e(), e()), lambda: '%s, %s = %s, %s' % (place(), place(), e(), e()),
            lambda: '%s, %s, %s = %s, %s, %s' % (place(), place(), place(), e(1), e(1), e(1)),
            lambda: '%s, %s = o.pair(%s)' % (place(), place(), self.mark()),
            lambda: 'var ok bool; %s, ok = o.mi[%s]; o.note(ok)' % (named(), e(1)),
            lambda: 'var ok bool; %s, ok = %s.(int); o.note(ok)' % (named(), self.order_any(1)),
            lambda: 'var ok bool; %s, ok = <-o.full(%s); o.note(ok)' % (named(), self.mark()),
            lambda: '%s %s= %s' % (named(), self.choice(['+', '-', '/', '%', '<<', '&^']), e()), lambda: named() + '++',
            lambda: 'x, y := %s, %s; o.note(x, y)' % (e(), e()), lambda: 'var x, y = %s, o.v; o.note(x, y)' % e(),
            lambda: 'o.note(%s, %s, %s)' % (e(), e(1), e(1)), lambda: 'o.note(%s, %s)' % (self.order_string(2), self.order_any(2)),
            lambda: 'o.note(func() (int, int, any) { return %s, %s, %s }())' % (e(), e(), self.order_any(1)),
            lambda: 'o.note(o.sum(o.pair(%s)), %s)' % (self.mark(), e()),
            lambda: 'if (%s) { o.note("yes") }' % self.order_bool(2),
            lambda: 'switch (%s) { case %s, %s: o.note(1); case %s: o.note(2) }' % (e(1), e(1), e(1), e(1)),
            lambda: 'for i, x := range (%s) { o.note(i, x); if i > 2 { break } }' % self.order_slice(2),
            lambda: 'defer o.note(%s, %s)' % (e(), e(1)), lambda: 'defer o.f(%s, %s)' % (self.mark(), e()),
            lambda: 'defer %s.get(%s)' % (self.order_pointer(1), e(1)), lambda: 'defer o.fn(%s)(%s)' % (self.mark(), e(1)),
            lambda: 'defer o.nf(%s)' % e(1), lambda: 'o.note(func() (a, b int, c any) { defer func() { o.note(recover(), a, b, c) }(); a = 5; return %s, %s, %s }())' % (e(), e(), self.order_any(1)),
            lambda: 'c := make(chan int, 1); c <- %s; o.note(<-c)' % e(),
            lambda: 'o.open(%s) <- %s' % (self.mark(), e()), lambda: 'o.closed(%s) <- %s' % (self.mark(), e(1)),
            lambda: 'select { case o.never <- %s: case x := <-o.full(%s): o.note(x) }' % (e(1), self.mark()),
            lambda: 'm := map[string]int{%s + o.text: %s, %s: %s}; o.note(len(m))' % (self.order_string(1), e(1), self.order_string(1), e(1)),
            lambda: 'x := []int{%s, 2: %s, 1: %s}; o.note(x)' % (e(1), e(1), e(1)), lambda: 'x := %s; o.note(len(x))' % self.order_slice(2),
            lambda: 'x := place{b: %s, a: %s}; o.note(x.a, x.b)' % (e(1), e(1)), lambda: 'panic(%s)' % e(1),
            lambda: '*%s = place{a: %s}' % (self.order_pointer(1), e(1)), lambda: 'o.arr, o.v = [2]int{%s, %s}, %s' % (e(1), e(1), e(1)),
            lambda: '%s, o.xs = %s, %s' % (place(), e(1), self.order_slice(1)), lambda: '%s.next, o.v = %s, %s' % (
                self.order_pointer(1), self.order_pointer(1), e(1)),
            lambda: 'o.xs = append(%s, %s, %s)' % (self.order_slice(1), e(0), e(0)), lambda: 'delete(o.ma, %s)' % self.order_any(2),
            lambda: 'o.text = %s' % self.order_string(2), lambda: 'o.e = %s' % self.order_any(2), lambda: 'o.t = %s' % self.order_pointer(2),
        ])()
