// Package sync offers locks and other means for goroutines to wait for each other.
package sync

import isync "internal/sync"

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

// A Mutex is a lock that one goroutine holds at a time. The zero value is unlocked. Those who wait get it in the
// order they came.
type Mutex struct {
	_  noCopy
	mu isync.Mutex
}

func (m *Mutex) Lock() { m.mu.Lock() }

// TryLock locks m if it is not locked.
func (m *Mutex) TryLock() bool { return m.mu.TryLock() }

func (m *Mutex) Unlock() { m.mu.Unlock() }
