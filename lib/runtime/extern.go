package runtime

import "unsafe"

const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "gosling"
)

// Version is the version of the language and library that the program was built for.
func Version() string { return "go1.26" }

// GOROOT is the value of $GOROOT, if any.
func GOROOT() string { return environmentValue("GOROOT=") }

// environmentValue is what stands after the prefix of the entry that has it.
func environmentValue(prefix string) string {
	for i := 0; ; i++ {
		p := environmentEntry(i)
		if p == nil {
			return ""
		}
		s := goString(p)
		if len(s) > len(prefix) && s[:len(prefix)] == prefix {
			return s[len(prefix):]
		}
	}
}

//go:linkname environmentEntry runtime.sys_env
func environmentEntry(i int) *byte

func goString(p *byte) string {
	n := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(p), n)) != 0 {
		n++
	}
	return unsafe.String(p, n)
}

// NumCPU is the number of processors that the process may use.
func NumCPU() int { return int(cpus) }

var cpus = int32(numCPU())

func numCPU() int

// GOMAXPROCS sets how many threads run Go code at a time and returns the previous number; n < 1 changes nothing.
func GOMAXPROCS(n int) int

// SetDefaultGOMAXPROCS goes back to the number at the start of the program.
func SetDefaultGOMAXPROCS()

// NumGoroutine is the number of goroutines that have not ended.
func NumGoroutine() int { return int(gcount()) }

func gcount() int32 { return int32(goroutines()) }

func goroutines() int

// NumCgoCall is 0: there are no calls of C that count.
func NumCgoCall() int64 { return 0 }

// Goexit runs the deferred calls of the calling goroutine and ends it.
func Goexit()

func gosched()

// checkTimeouts would let timers run where nothing else does.
func checkTimeouts() {}

// Gosched lets other goroutines run.
func Gosched() {
	checkTimeouts()
	gosched()
}

// LockOSThread keeps the calling goroutine on its thread until UnlockOSThread was called as often.
func LockOSThread()

// UnlockOSThread undoes one LockOSThread.
func UnlockOSThread()

func collect()

// GC runs a collection and returns when it is complete. Others get a turn: those that call finalizers, too.
func GC() {
	collect()
	gosched()
}

// KeepAlive keeps x reachable up to the call.
//
//go:noinline
func KeepAlive(x any) {}

// Breakpoint stops in a debugger.
func Breakpoint() { breakpoint() }

func breakpoint()
