package sync

import "sync/atomic"

// A rwlock is held by one writer or by any number of readers, as sync.RWMutex, for those that package sync imports.
type rwlock struct {
	writers    Mutex
	readers    atomic.Int32 // less maxReaders while there is a writer
	pending    atomic.Int32 // readers that the writer waits for
	readerSema uint32
	writerSema uint32
}

const (
	maxReaders    = 1 << 30
	waitReadLock  = 2 // what tracebacks say; see package sync
	waitWriteLock = 3
)

func (l *rwlock) rlock() {
	if l.readers.Add(1) < 0 {
		acquire(&l.readerSema, false, waitReadLock)
	}
}

func (l *rwlock) runlock() {
	if l.readers.Add(-1) < 0 && l.pending.Add(-1) == 0 {
		release(&l.writerSema, false)
	}
}

func (l *rwlock) lock() {
	l.writers.Lock()
	before := l.readers.Add(-maxReaders) + maxReaders
	if before != 0 && l.pending.Add(before) != 0 {
		acquire(&l.writerSema, false, waitWriteLock)
	}
}

func (l *rwlock) unlock() {
	for waiting := l.readers.Add(maxReaders); waiting > 0; waiting-- {
		release(&l.readerSema, false)
	}
	l.writers.Unlock()
}
