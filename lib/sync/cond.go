package sync

// A Cond is a place where goroutines wait for something to change that L protects.
type Cond struct {
	_ noCopy
	L Locker

	m       Mutex     // protects waiting
	waiting []*uint32 // a semaphore for each, in the order they came
}

func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks L, waits for a Signal or Broadcast, and locks L again.
func (c *Cond) Wait() {
	sema := new(uint32)
	c.m.Lock()
	c.waiting = append(c.waiting, sema)
	c.m.Unlock()
	c.L.Unlock()
	acquire(sema, false, waitCond)
	c.L.Lock()
}

// Signal wakes the one that has waited longest.
func (c *Cond) Signal() {
	c.m.Lock()
	defer c.m.Unlock()
	if len(c.waiting) > 0 {
		release(c.waiting[0], false)
		c.waiting[0] = nil
		c.waiting = c.waiting[1:]
	}
}

// Broadcast wakes all.
func (c *Cond) Broadcast() {
	c.m.Lock()
	defer c.m.Unlock()
	for _, sema := range c.waiting {
		release(sema, false)
	}
	c.waiting = nil
}
