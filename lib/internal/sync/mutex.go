// Package sync holds the lock that package sync wraps, so that others may have it without all of that.
package sync

import (
	"sync/atomic"
	_ "unsafe" // for linkname
)

// A Mutex is a lock that one goroutine holds at a time. The zero value is unlocked.
//
// The state counts the holder and those who wait: 0 is unlocked, 1 locked, n+1 locked with n waiting. An
// Unlock with others waiting hands the lock to the one that came first, so that no one waits for ever.
type Mutex struct {
	state int32
	sema  uint32
}

//go:linkname acquire runtime.semacquireFor
func acquire(counter *uint32, lifo bool, reason int)

//go:linkname release runtime.semrelease
func release(counter *uint32, handOver bool)

//go:linkname fatal runtime.throw
func fatal(text string)

const waitMutex = 1 // what tracebacks say; see package sync

func (m *Mutex) Lock() {
	if atomic.CompareAndSwapInt32(&m.state, 0, 1) {
		return
	}
	m.lockSlow()
}

//go:noinline
func (m *Mutex) lockSlow() {
	if atomic.AddInt32(&m.state, 1) != 1 {
		acquire(&m.sema, false, waitMutex)
	}
}

// TryLock locks m if it is not locked.
func (m *Mutex) TryLock() bool { return atomic.CompareAndSwapInt32(&m.state, 0, 1) }

func (m *Mutex) Unlock() {
	if waiting := atomic.AddInt32(&m.state, -1); waiting != 0 {
		m.unlockSlow(waiting)
	}
}

//go:noinline
func (m *Mutex) unlockSlow(waiting int32) {
	if waiting < 0 {
		fatal("sync: unlock of unlocked mutex")
	}
	release(&m.sema, true)
}
