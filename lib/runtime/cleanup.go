package runtime

import "unsafe"

func addCleanup(object unsafe.Pointer, fn func()) uint64
func stopCleanup(object unsafe.Pointer, id uint64)

// A Cleanup is a call that AddCleanup has arranged.
type Cleanup struct {
	id     uint64 // 0: there is nothing to stop
	object uintptr
}

// AddCleanup arranges for cleanup(arg) to be called some time after *ptr has become unreachable. ptr may point
// into a heap object, and an object may have several cleanups. If arg is ptr, it never becomes unreachable.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic(plainError("runtime.AddCleanup: ptr is nil"))
	}
	start := objectStart(unsafe.Pointer(ptr))
	if start == nil {
		return Cleanup{}
	}
	startCalls(true, callCleanups)
	id := addCleanup(start, func() { cleanup(arg) })
	return Cleanup{id, uintptr(start)}
}

// Stop cancels the call, if it has not been made.
func (c Cleanup) Stop() {
	if c.id != 0 {
		stopCleanup(unsafe.Pointer(c.object), c.id)
	}
}

func callCleanups() {
	for {
		callNextCleanup()
	}
}

//go:noinline
func callNextCleanup() {
	fn, _ := nextCall(true)
	(*(*func())(unsafe.Pointer(&fn)))()
}
