// escape -m

// What of package sync is inlined, and at what cost.
package main

import "sync"

type counter struct {
	sync.Mutex
	n map[string]int
}

func (c *counter) add(name string) {
	c.Lock()
	defer c.Unlock()
	c.n[name]++
}

func (c *counter) addFast(name string) {
	c.Lock()
	c.n[name]++
	c.Unlock()
}

func lock(m *sync.Mutex)                { m.Lock() }
func unlock(m *sync.Mutex)              { m.Unlock() }
func readLock(m *sync.RWMutex)          { m.RLock() }
func readUnlock(m *sync.RWMutex)        { m.RUnlock() }
func tryReadLock(m *sync.RWMutex)       { m.TryRLock() }
func writeLock(m *sync.RWMutex)         { m.Lock() }
func locker(m *sync.RWMutex)            { m.RLocker().Lock() }
func wait(w *sync.WaitGroup)            { w.Wait() }
func done(w *sync.WaitGroup)            { w.Done() }
func start(w *sync.WaitGroup, f func()) { w.Go(f) }
func once(o *sync.Once, f func())       { o.Do(f) }

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			n += i
			mu.Unlock()
		}()
	}
	wg.Wait()
}
