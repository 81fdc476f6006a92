// Package debug controls the collector and the runtime, and prints stacks.
package debug

import (
	"os"
	"runtime"
	_ "unsafe" // for linkname
)

func setGCPercent(percent int32) int32
func setMemoryLimit(limit int64) int64
func freeOSMemory()

//go:linkname setMaxStack runtime.setMaxStack
func setMaxStack(bytes int) int

//go:linkname setPanicOnFault runtime.setPanicOnFault
func setPanicOnFault(enabled bool) bool

//go:linkname setTraceback runtime.setTraceback
func setTraceback(level string)

// SetGCPercent sets GOGC and returns its previous value; negative turns the collector off.
func SetGCPercent(percent int) int { return int(setGCPercent(int32(percent))) }

// SetMemoryLimit sets GOMEMLIMIT, unless limit is negative, and returns its previous value.
func SetMemoryLimit(limit int64) int64 { return setMemoryLimit(limit) }

// FreeOSMemory collects and gives as much memory as possible back to the system.
func FreeOSMemory() { freeOSMemory() }

// SetMaxStack limits the stack of each goroutine and returns the previous limit.
func SetMaxStack(bytes int) int { return setMaxStack(bytes) }

var maxThreads = 10000

// SetMaxThreads limits the threads of the program and returns the previous limit.
func SetMaxThreads(threads int) int {
	old := maxThreads
	maxThreads = threads
	return old
}

// SetPanicOnFault lets a fault at an address that is not nil panic instead of ending the program.
func SetPanicOnFault(enabled bool) bool { return setPanicOnFault(enabled) }

// SetTraceback sets how much is printed when the program dies: as GOTRACEBACK does.
//
//go:noinline
func SetTraceback(level string) { setTraceback(level) }

// PrintStack prints Stack's result to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }

// Stack is a trace of the calling goroutine.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}
