// Package sync offers locks and other means for goroutines to wait for each other.
package sync

import "sync/atomic"

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a lock that one goroutine holds at a time. The zero value is unlocked.
//
// The state counts the holder and those who wait: 0 is unlocked, 1 locked, n+1 locked with n waiting. An
// Unlock with others waiting hands the lock to the one that came first, so that no one waits for ever.
type Mutex struct {
	_     noCopy
	state int32
	sema  uint32
}

func (m *Mutex) Lock() {
	if atomic.AddInt32(&m.state, 1) != 1 {
		acquire(&m.sema, false, waitMutex)
	}
}

// TryLock locks m if it is not locked.
func (m *Mutex) TryLock() bool { return atomic.CompareAndSwapInt32(&m.state, 0, 1) }

func (m *Mutex) Unlock() {
	waiting := atomic.AddInt32(&m.state, -1)
	if waiting < 0 {
		fatal("sync: unlock of unlocked mutex")
	}
	if waiting > 0 {
		release(&m.sema, true)
	}
}
