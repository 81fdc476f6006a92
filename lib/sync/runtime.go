package sync

import _ "unsafe" // for linkname

//go:linkname acquire runtime.semacquireFor
func acquire(counter *uint32, lifo bool, reason int)

//go:linkname release runtime.semrelease
func release(counter *uint32, handOver bool)

//go:linkname fatal runtime.throw
func fatal(text string)

// What a goroutine waits for, as tracebacks name it; numbers shared with the runtime.
const (
	waitMutex = 1 + iota
	waitReadLock
	waitWriteLock
	waitGroup
	waitCond
)

// noCopy marks types that must not be copied after their first use; vet looks for its methods.
type noCopy struct{}

func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}
