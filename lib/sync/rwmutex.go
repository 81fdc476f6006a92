package sync

import "sync/atomic"

// An RWMutex is held by one writer or by any number of readers. The zero value is unlocked. A writer that
// waits keeps new readers out.
type RWMutex struct {
	w           Mutex        // held by writers
	writerSema  uint32       // the writer waits here for the readers before it
	readerSema  uint32       // readers wait here for the writer
	readerCount atomic.Int32 // readers, less maxReaders while there is a writer
	readerWait  atomic.Int32 // readers that the writer still waits for
}

const maxReaders = 1 << 30

func (rw *RWMutex) RLock() {
	if rw.readerCount.Add(1) < 0 {
		acquire(&rw.readerSema, false, waitReadLock)
	}
}

// TryRLock locks rw for reading if no writer holds it or waits for it.
func (rw *RWMutex) TryRLock() bool {
	for {
		n := rw.readerCount.Load()
		if n < 0 {
			return false
		}
		if rw.readerCount.CompareAndSwap(n, n+1) {
			return true
		}
	}
}

func (rw *RWMutex) RUnlock() {
	if n := rw.readerCount.Add(-1); n < 0 {
		rw.rUnlockSlow(n)
	}
}

// rUnlockSlow: a writer waits for n+maxReaders readers and for the caller, or nobody has locked rw.
//
//go:noinline
func (rw *RWMutex) rUnlockSlow(n int32) {
	if n+1 == 0 || n+1 == -maxReaders {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if rw.readerWait.Add(-1) == 0 {
		release(&rw.writerSema, false)
	}
}

func (rw *RWMutex) Lock() {
	rw.w.Lock()
	readers := rw.readerCount.Add(-maxReaders) + maxReaders
	if readers != 0 && rw.readerWait.Add(readers) != 0 {
		acquire(&rw.writerSema, false, waitWriteLock)
	}
}

// TryLock locks rw for writing if nobody holds it.
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !rw.readerCount.CompareAndSwap(0, -maxReaders) {
		rw.w.Unlock()
		return false
	}
	return true
}

func (rw *RWMutex) Unlock() {
	readers := rw.readerCount.Add(maxReaders)
	if readers >= maxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for ; readers > 0; readers-- {
		release(&rw.readerSema, false)
	}
	rw.w.Unlock()
}

// An rlocker is an RWMutex as readers see it.
type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }

// RLocker is rw as a Locker for reading.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }
