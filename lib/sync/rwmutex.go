package sync

import "sync/atomic"

// An RWMutex is held by one writer or by any number of readers. The zero value is unlocked. A writer that
// waits keeps new readers out.
type RWMutex struct {
	w           Mutex  // held by writers
	writerSema  uint32 // the writer waits here for the readers before it
	readerSema  uint32 // readers wait here for the writer
	readerCount int32  // readers, less maxReaders while there is a writer
	readerWait  int32  // readers that the writer still waits for
}

const maxReaders = 1 << 30

func (rw *RWMutex) RLock() {
	if atomic.AddInt32(&rw.readerCount, 1) < 0 {
		acquire(&rw.readerSema, false, waitReadLock)
	}
}

// TryRLock locks rw for reading if no writer holds it or waits for it.
func (rw *RWMutex) TryRLock() bool {
	for {
		n := atomic.LoadInt32(&rw.readerCount)
		if n < 0 {
			return false
		}
		if atomic.CompareAndSwapInt32(&rw.readerCount, n, n+1) {
			return true
		}
	}
}

func (rw *RWMutex) RUnlock() {
	n := atomic.AddInt32(&rw.readerCount, -1)
	if n >= 0 {
		return
	}
	if n+1 == 0 || n+1 == -maxReaders {
		fatal("sync: RUnlock of unlocked RWMutex")
	}
	if atomic.AddInt32(&rw.readerWait, -1) == 0 {
		release(&rw.writerSema, false)
	}
}

func (rw *RWMutex) Lock() {
	rw.w.Lock()
	readers := atomic.AddInt32(&rw.readerCount, -maxReaders) + maxReaders
	if readers != 0 && atomic.AddInt32(&rw.readerWait, readers) != 0 {
		acquire(&rw.writerSema, false, waitWriteLock)
	}
}

// TryLock locks rw for writing if nobody holds it.
func (rw *RWMutex) TryLock() bool {
	if !rw.w.TryLock() {
		return false
	}
	if !atomic.CompareAndSwapInt32(&rw.readerCount, 0, -maxReaders) {
		rw.w.Unlock()
		return false
	}
	return true
}

func (rw *RWMutex) Unlock() {
	readers := atomic.AddInt32(&rw.readerCount, maxReaders)
	if readers >= maxReaders {
		fatal("sync: Unlock of unlocked RWMutex")
	}
	for ; readers > 0; readers-- {
		release(&rw.readerSema, false)
	}
	rw.w.Unlock()
}

type readLocker struct{ rw *RWMutex }

func (r readLocker) Lock()   { r.rw.RLock() }
func (r readLocker) Unlock() { r.rw.RUnlock() }

// RLocker is rw as a Locker for reading.
func (rw *RWMutex) RLocker() Locker { return readLocker{rw} }
