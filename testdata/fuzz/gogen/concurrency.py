"""Goroutines in patterns that have one outcome."""


class Concurrency:
    """Mixin."""

    def pipeline(self, _):
        t, u = self.random_type(1), self.random_type(1)
        a, b, v = self.name('pa'), self.name('pb'), self.name('v')
        self.open('if true')
        self.emit('%s, %s := make(chan %s, %d), make(chan %s, %d)' % (
            a, b, t.text, self.random.randrange(3), u.text, self.random.randrange(3)))
        self.open('go func()')
        self.emit('defer close(%s)' % a)
        for _ in range(self.random.randint(1, 3)):
            self.emit('%s <- %s' % (a, self.value(t, 1)))
        self.close('}()')
        self.open('go func()')
        self.emit('defer close(%s)' % b)
        self.emit('for %s := range %s { _ = %s; %s <- %s }' % (v, a, v, b, self.value(u, 1)))
        self.close('}()')
        self.emit('for v := range %s { use(v) }' % b)
        self.close()

    def workers(self, _):
        """Results by index, a counter under a lock, an atomic sum."""
        t, r = self.random_type(1), self.name('rs')
        n = self.random.randint(1, 20)
        self.open('if true')
        self.emit('var wg sync.WaitGroup; var mu sync.Mutex; total, squares := 0, int64(0)')
        self.emit('%s := make([]%s, %d)' % (r, t.text, n))
        self.open('for i := range %d' % n)
        self.emit('wg.Add(1)')
        self.open('go func()')
        self.emit('defer wg.Done()')
        self.emit('defer func() { recover() }()')
        self.emit('mu.Lock(); total += i; mu.Unlock(); atomic.AddInt64(&squares, int64(i*i))')
        self.emit('if i%3 == 1 { runtime.Gosched() }')
        self.emit('%s[i] = %s' % (r, self.value(t, 1)))
        self.close('}()')
        self.close()
        self.emit('wg.Wait(); use(total, squares, %s)' % r)
        self.close()

    def selects(self, _):
        """Only one case can go on."""
        t, c = self.random_type(1), self.name('sc')
        v = lambda: self.value(t, 1)  # noqa: E731
        self.open('if true')
        self.emit('%s := make(chan %s, 1); var never chan %s; quit := make(chan int)' % (c, t.text, t.text))
        self.open('for i := range 4')
        self.open('select')
        self.depth -= 1
        for case, body in [('%s <- %s' % (c, v()), 'use("sent", i)'),
                           ('x, ok := <-%s' % c, 'use("got", x, ok)'),
                           ('never <- %s' % v(), 'use("never")'),
                           ('k := <-quit', 'use("quit", k)')]:
            self.emit('case %s:' % case)
            self.depth += 1
            self.emit(body)
            self.depth -= 1
        self.depth += 1
        self.close()
        self.close()
        self.emit('select { case x := <-never: use(x); default: use("default") }')
        self.emit('go func() { quit <- 7; close(quit) }(); select { case k, ok := <-quit: use(k, ok); case never <- %s: }; use(<-quit)' % v())
        self.guarded('close(quit); %s <- %s' % (c, v()))
        self.guarded('close(%s); close(%s)' % (c, c))
        self.guarded('%s <- %s' % (c, v()))
        self.close()

    def conditions(self, _):
        """Condition variables, once, ping-pong."""
        n = self.random.randint(1, 9)
        self.open('if true')
        self.emit('ping, pong := make(chan int), make(chan int); var once sync.Once')
        self.emit('go func() { for k := range ping { once.Do(func() { use("once") }); pong <- k * 2 }; close(pong) }()')
        self.emit('for i := range %d { ping <- i; use(<-pong) }; close(ping); _, ok := <-pong; use(ok)' % n)
        self.emit('var mu sync.RWMutex; cond := sync.NewCond(&mu); ready := false')
        self.emit('go func() { mu.Lock(); ready = true; mu.Unlock(); cond.Broadcast() }()')
        self.emit('mu.Lock(); for !ready { cond.Wait() }; mu.Unlock(); use(ready)')
        self.emit('done := make(chan any); go func() { defer func() { done <- recover() }(); panic(%s) }(); use(<-done)'
                  % self.boxed_value())
        self.emit('ended := make(chan int); go func() { defer close(ended); defer use("goexit"); runtime.Goexit() }(); <-ended')
        self.close()
