package runtime

import "unsafe"

// Profiles are not collected: rates can be set, and the profiles are empty.

// MemProfileRate is how many bytes are allocated between two samples.
var MemProfileRate int = 512 * 1024

// A StackRecord is one execution stack.
type StackRecord struct {
	Stack0 [32]uintptr
}

// Stack is the part of Stack0 in use.
//
//go:noinline
func (r *StackRecord) Stack() []uintptr {
	for i, pc := range r.Stack0 {
		if pc == 0 {
			return r.Stack0[:i]
		}
	}
	return r.Stack0[:]
}

// A MemProfileRecord tells of the objects that one stack allocated.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

func (r *MemProfileRecord) InUseBytes() int64   { return r.AllocBytes - r.FreeBytes }
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

// Stack is the part of Stack0 in use.
func (r *MemProfileRecord) Stack() []uintptr {
	return (*StackRecord)(unsafe.Pointer(&r.Stack0)).Stack()
}

// A BlockProfileRecord tells of the waiting that began at one stack.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

//go:noinline
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }

//go:noinline
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

//go:noinline
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

//go:noinline
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) { return 0, true }

// GoroutineProfile stores the stack of the calling goroutine.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	if len(p) == 0 {
		return 1, false
	}
	p[0] = StackRecord{}
	Callers(1, p[0].Stack0[:])
	return 1, true
}

//go:noinline
func SetBlockProfileRate(rate int) {}

var mutexProfileFraction int

// SetMutexProfileFraction returns the previous fraction; negative only asks.
func SetMutexProfileFraction(rate int) int {
	old := mutexProfileFraction
	if rate >= 0 {
		mutexProfileFraction = rate
	}
	return old
}

//go:noinline
func SetCPUProfileRate(hz int) {}

// A Pinner keeps objects reachable and in place; objects never move.
type Pinner struct {
	pinned []any
}

// Pin keeps the object that pointer points to until Unpin.
//
//go:noinline
func (p *Pinner) Pin(pointer any) { p.pinned = append(p.pinned, pointer) }

// Unpin lets all pinned objects go.
//
//go:noinline
func (p *Pinner) Unpin() { p.pinned = nil }
