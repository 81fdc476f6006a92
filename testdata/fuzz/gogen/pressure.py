"""Functions with many live variables, parameters and results; ways to end."""
from .base import FLOATS, INTS, SCALARS


class Pressure:
    """Mixin."""

    def many_live(self, _):
        """All of many variables are live in a loop with calls in it."""
        types = [self.choice(SCALARS) for _ in range(self.random.randint(12, 30))]
        names = [self.name('l') for _ in types]
        self.open('func()')
        for n, t in zip(names, types):
            self.emit('%s := %s(%s)' % (n, t, self.expression(t, 1)))
        self.open('for i := range %d' % self.random.randint(1, 7))
        self.emit('_ = i')
        for _ in range(self.random.randint(5, 15)):
            k = self.random.randrange(len(types))
            n, t = names[k], types[k]
            same = self.choice([m for m, u in zip(names, types) if u == t])
            other, u = self.choice(list(zip(names, types)))
            if t == 'string':
                self.emit('%s = clip(%s + %s)' % (n, same, n))
            elif t == 'bool':
                self.emit('%s = %s != %s || i == 2' % (n, n, same))
            elif u in INTS + FLOATS and (u in INTS or t in FLOATS):
                self.emit('%s = %s %s %s + %s(%s)' % (n, n, self.choice('+-*'), same, t, other))
            else:
                self.emit('%s, %s = %s, opaque(%s)' % (n, same, same, n))
        self.close()
        self.emit('use(%s)' % ', '.join(names))
        self.close('}()')

    def many_parameters(self, _):
        f = self.name('big')
        types = [self.random_type(1) if self.chance(0.2) else self.types[self.choice(SCALARS)] for _ in range(self.random.randint(8, 24))]
        names = [self.name('p') for _ in types]
        order = list(zip(names, types))
        self.random.shuffle(order)
        order = order[:self.random.randint(1, 12)]
        self.open('if true')
        self.open('%s := func(%s) (%s)' % (f, ', '.join('%s %s' % (n, t.text) for n, t in zip(names, types)),
                                           ', '.join(t.text for _, t in order)))
        self.emit('defer func() { use(%s, recover()) }()' % names[0])
        self.emit('return %s' % ', '.join(n for n, _ in order))
        self.close()
        self.emit('try(func() { use(%s(%s)) })' % (f, ', '.join(self.value(t, 1) for t in types)))
        self.emit('g := %s; go func() { }(); use(func(xs ...any) int { return len(xs) }(g(%s)))' % (
            f, ', '.join(self.value(t, 1) for t in types)))
        self.close()

    def panics(self, _):
        """Recovered values: what they are and say."""
        k = self.expression('int', 1)
        t = self.random_type(1)
        self.guarded(self.choice([
            lambda: 'var p *%s; use(*p)' % t.text,
            lambda: 'var m map[string]%s; m["x"] = %s' % (t.text, self.value(t, 1)),
            lambda: 'var f func(int) %s; use(f(1))' % t.text,
            lambda: 'x := []%s{}; use(x[%s])' % (t.text, k),
            lambda: 'x := [3]%s{}; use(x[%s:%s:2])' % (t.text, k, self.expression('uint8', 1)),
            lambda: 'use((*[4]%s)(make([]%s, wrap(%s, 6))))' % (t.text, t.text, k),
            lambda: 'use(make([]%s, %s, %s))' % (t.text, self.expression('int8', 1), self.expression('int8', 1)),
            lambda: 'use(make(chan %s, %s) == nil)' % (t.text, self.expression('int8', 1)),
            lambda: 'use(any(%s).(%s))' % (self.value(t, 1), self.choice([i for i, _ in self.interfaces])),
            lambda: 'var i %s; use(i.(fmt.Stringer))' % self.interfaces[0][0],
            lambda: 'var i shape; use(i.area())',
            lambda: 'use(any(%s) == any(%s))' % (self.value(t, 1), self.value(t, 1)),
            lambda: 'm := map[any]int{}; m[%s]++; use(len(m))' % self.value(t, 1),
            lambda: 'panic(%s)' % self.value(t, 1),
            lambda: 'defer panic(%s); panic(%s)' % (self.value(t, 1), k),
            lambda: 'defer func() { r := recover(); use(r); panic(fmt.Sprint("again ", r)) }(); panic(%s)' % self.value(t, 1),
            lambda: 'defer func() { defer func() { use(recover()) }(); panic(2) }(); panic(%s)' % k,
            lambda: 'panic(fmt.Errorf("w %%w %%v", errors.New("in"), %s))' % self.value(t, 1),
            lambda: 'use(%s / (%s - %s))' % (k, self.variable('int'), self.variable('int')),
            lambda: 'use(1 << %s)' % self.variable('int8'),
        ])())


def ending(g):
    """How the program ends: by itself, by a panic, a deadlock, or with a status."""
    g.scopes.append([])
    t = g.types[g.choice(['int', 'string', 'bool', 'float64', 'complex128', 'uint8', 'uintptr'])]
    named = [u for u in g.named if u.pure] or [t]
    value = g.choice(named)
    plain = {'string': '"en\\nd"', 'bool': 'true', 'float64': '-2.5e-7', 'complex128': '(1-2i)', 'uint8': "uint8('a')",
             'uintptr': 'uintptr(7)', 'int': '-1'}[t.text]
    g.scopes.pop()
    return g.choice([
        '', '', 'panic(fmt.Errorf("end %d", 7))', 'panic(square(3))', 'os.Exit(3)',
        'defer fmt.Println("late"); var n *node; n.x++', 'xs := opaque([]int{1}); println(xs[len(xs)])',
        'defer func() { panic("second") }(); panic(1.5)', 'panic(hue(3))', 'panic(rect{1, 2})', 'panic(%s)' % plain,
        'panic(*new(%s))' % value.text, 'panic(new(%s))' % value.text if value.kind == 'struct' else '',
        'defer func() { r := recover(); fmt.Println(r); panic(r) }(); panic(%s)' % plain,
        'defer func() { defer func() { panic("third") }(); panic(recover()) }(); panic("first")',
        'ch := make(chan int); println("waits"); <-ch', 'select {}', 'var wg sync.WaitGroup; wg.Add(1); wg.Wait()',
        'go func() { panic("in goroutine") }(); select {}', 'var m map[string]int; m["a"]++', 'panic(nil)', 'panic(error(nil))',
        'var mu sync.Mutex; mu.Unlock()', 'close(make(chan int, wrap(opaque(3), 2))); var c chan int; close(c)',
        'var e error = errors.Join(errors.New("a"), fmt.Errorf("b %w", os.ErrNotExist)); panic(e)', 'runtime.Goexit()',
        'for i := range 3 { defer func() { println("d", i); if i == 1 { panic(fmt.Sprint("p", i)) } }() }; panic("m")',
        'a, b := opaque(1), opaque(0); defer println("div"); println(a / b)', 'fmt.Println(any(rect{}).(shape).(*disc))',
        'println(opaque("abc")[opaque(1):opaque(9)])', 'x := opaque(any([]int{})); println(x == x)',
    ])
