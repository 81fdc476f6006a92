"""Strings that are not UTF-8, runes, bytes; constants of any precision; conversions at the edges."""
from .base import INTS, SCALARS, SIGNED, UNSIGNED

RAW = ['', 'a', '\\xff', '\\x80', '\\xc3', '\\xe6\\x97', '\\xed\\xa0\\x80', '\\xf4\\x90\\x80\\x80', 'é', '日', '\\U0001F600', '\\x00', 'z\\xc0\\xaf',
       '\\u2028', '\\ufeff', '\\n', '\\"', '%', '\\x7f', '\\u00ad']


class Text:
    """Mixin."""

    def raw_string(self):
        return '"%s"' % ''.join(self.choice(RAW) for _ in range(self.random.randint(0, 6)))

    def invalid_text(self, _):
        s, b = self.name('s'), self.name('b')
        self.open('if true')
        self.emit('%s := opaque(%s) + %s; %s := []byte(%s); _ = %s' % (s, self.raw_string(), self.expression('string', 1), b, s, b))
        for _ in range(self.random.randint(2, 5)):
            self.guarded(self.choice([
                lambda: 'for i, r := range %s { use(i, r, string(r)) }' % s,
                lambda: 'use([]rune(%s), len([]rune(%s)), string([]rune(%s)) == %s)' % (s, s, s, s),
                lambda: 'fmt.Printf("%%q %%+q %%#q %%x % X %%s %%v %%10.3q|\\n", %s, %s, %s, %s, %s, %s, %s, %s)'.replace('% X', '%% X') % ((s,) * 8),
                lambda: 'fmt.Printf("%%q %%x %%s %%v %%d %%X\\n", %s, %s, %s, %s, %s, %s)' % ((b,) * 6),
                lambda: 'use(%s < %s, %s == %s, %s >= string(%s))' % (s, self.raw_string(), s, self.raw_string(), s, b),
                lambda: '%s[wrap(%s, len(%s))] ^= 0x80; use(string(%s), string(%s) == %s)' % (b, self.expression('int'), b, b, b, s),
                lambda: 'mm := map[string]int{%s: 1}; mm[string(%s)]++; use(mm, mm[string(%s[:1])])' % (s, b, b),
                lambda: 'switch %s { case "a", "é": use("short"); case %s + "": use("same"); default: use("other") }' % (s, s),
                lambda: 'use(string(rune(%s)), string(rune(%s)))' % (self.expression('int64'), self.choice(
                    ['-1', '0xD800', '0x10FFFF', '0x110000', "'x'"])),
                lambda: 'fmt.Printf("%%c %%q %%U %%#U %%x\\n", %s, %s, %s, %s, %s)' % tuple(
                    self.expression('int32') for _ in range(5)),
                lambda: '%s = append(%s, %s...); use(string(%s), copy(%s, %s))' % (b, b, s, b, b, self.raw_string()),
                lambda: 'for i := range []byte(%s) { use(%s[i:] > %s[:i]) }' % (s, s, s),
                lambda: 'println(%s, len(%s))' % (s, s),
                lambda: 'use(min(%s, %s, "m"), max(%s, "é"))' % (s, self.raw_string(), s),
            ])())
        self.close()

    def scans(self, _):
        """What was printed is read back; texts that are no values are refused alike."""
        types = [self.choice(SCALARS) for _ in range(self.random.randint(1, 3))]
        names = [self.name('q') for _ in types]
        self.open('if true')
        for n, t in zip(names, types):
            self.emit('var %s %s' % (n, t))
        into = ', '.join('&' + n for n in names)
        values = ', '.join(self.expression(self.choice([t, t, 'int', 'string']), 1) for t in types)
        shown = 'use(n, err, %s)' % ', '.join(names)
        self.emit('n, err := fmt.Sscan(fmt.Sprintln(%s), %s); %s' % (values, into, shown))
        self.emit('n, err = fmt.Sscanln(fmt.Sprint(%s, %s), %s); %s' % (self.raw_string(), values, into, shown))
        verbs = ''.join(self.choice(['%v', '%v ', '%3v', '%d', '%x', '%s,', '%q', '%e', '%5s', '%c', '%%%v', '\\n%v']) for _ in types)
        self.emit('n, err = fmt.Sscanf(fmt.Sprint(%s), "%s", %s); %s' % (values, verbs, into, shown))
        self.close()

    # ---- constants -------------------------------------------------------------------------------

    def constant_tree(self, d):
        """(text, value) of an exact untyped integer constant."""
        if d == 0 or self.chance(0.2):
            n = self.choice([0, 1, 2, 3, 7, 255, 1 << 31, 1 << 63, (1 << 64) - 1, self.random.getrandbits(self.random.randint(1, 90))])
            return self.choice([('%d' % n, n), ('0x%x' % n, n), ('0b%s' % bin(n)[2:], n), ('0o%o' % n, n), ("'A'", 65), ('(-%d)' % n, -n)])
        (a, x), (b, y) = self.constant_tree(d - 1), self.constant_tree(d - 1)
        k = self.random.randrange(90)
        forms = [('(%s + %s)' % (a, b), x + y), ('(%s - %s)' % (a, b), x - y), ('(%s * %s)' % (a, b), x * y),
                 ('(%s & %s)' % (a, b), x & y), ('(%s | %s)' % (a, b), x | y), ('(%s ^ %s)' % (a, b), x ^ y),
                 ('(%s &^ %s)' % (a, b), x & ~y), ('(%s << %d)' % (a, k), x << k), ('(%s >> %d)' % (a, k), x >> k),
                 ('(-%s)' % a, -x), ('(^%s)' % a, ~x)]
        if y:
            q = abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)
            forms += [('(%s / %s)' % (a, b), q), ('(%s %% %s)' % (a, b), x - q * y)]
        return self.choice(forms)

    def exact_constants(self, _):
        self.open('if true')
        for _ in range(3):
            text, value = self.constant_tree(4)
            while abs(value) >= 1 << 500:
                text, value = self.constant_tree(4)
            k, t = self.name('K'), self.choice(INTS)
            bits = SIGNED.get(t) or UNSIGNED[t]
            mask = '(1<<%d - 1)' % (bits if t in UNSIGNED else bits - 1)
            self.emit('const %s = %s' % (k, text))
            self.emit('use(%s(%s&%s), float64(%s), %s > %s, %s == 0)' % (t, k, mask, k, k, self.constant_tree(1)[0], k))
            self.emit('use(%s + %s(%s&%s), complex(%s, 1))' % (self.variable(t), t, k, mask, k))
        number = lambda: self.choice(['%d.%d' % (self.random.getrandbits(20), self.random.getrandbits(30)), '1e-40', '3e38', '0x1.8p-3',  # noqa: E731
                                      '.5', '1e39', '7', '1_000.5', "'a'"])
        f = self.name('K')
        self.emit('const %s = (%s %s %s) / %s %s %s' % (f, number(), self.choice('+-*'), number(), number(), self.choice('+-*'), number()))
        self.emit('const c%s = %s * (2 + %s*1i) / (1 - 3i)' % (f, f, number()))
        self.emit('use(%s, float64(%s/1e100), float32(%s/1e180), real(c%s), complex64(c%s/1e220), %s > 2)' % ((f,) * 6))
        self.close()

    # ---- arithmetic at the edges -----------------------------------------------------------------

    def edges(self, _):
        """Division, shifts, negation and conversions of the extreme values, with and without constants."""
        t, u = self.choice(INTS), self.choice(INTS)
        x, y = self.name('e'), self.name('e')
        edge = self.literal
        self.open('if true')
        self.emit('%s, %s := opaque(%s(%s)), opaque(%s(%s)); _, _ = %s, %s' % (x, y, t, edge(t), t, edge(t), x, y))
        n = self.variable(u)
        bits = SIGNED.get(t) or UNSIGNED[t]
        for _ in range(5):
            c = self.nonzero(t)
            self.guarded('use(%s)' % self.choice([
                '%s / %s, %s %% %s' % (x, y, x, y), '%s / %s, %s %% %s' % (x, c, x, c), '%s << %s' % (x, n), '%s >> %s' % (x, n),
                '%s << %s >> %s' % (x, n, n), '1 << %s' % n, '%s(1) << %s' % (t, n), '-%s, ^%s, +%s' % (x, x, x),
                '%s(%s), %s(%s)' % (u, x, u, y), 'float64(%s), float32(%s), float64(float32(%s))' % (x, x, y),
                '%s * %s - %s / %s' % (x, y, x, c), '%s & -%s, %s &^ %s, %s | %s ^ %s' % (x, x, x, y, x, y, x),
                '%s > %s, %s+1 > %s, %s - %s < 0' % (x, y, x, x, x, y), '(%s << %d) | (%s >> %d)' % (x, bits // 3, x, bits - bits // 3),
                'uint8(%s) + uint8(%s), int16(%s) * int16(%s)' % (x, y, x, y), '%s == %s(%s(%s))' % (x, t, u, x),
                'make([]int8, wrap(int(%s), 9), 9)' % x, '%s %% 8 == 0, %s/8*8 == %s' % (x, x, x),
                '[5]int8{1, 2, 3, 4, 5}[%s]' % x, '"abcdef"[%s:%s]' % (x, y), '[]int{1, 2, 3}[%s:%s:3]' % (x, y),
                'uint64(%s) * uint64(%s) >> 32, uint32(%s) / 3, int64(%s) / -7' % (x, y, x, y),
                'complex(float64(%s), float64(%s)) * 2i' % (x, y), 'float64(%s) / float64(%s)' % (x, y),
            ]))
        self.close()

