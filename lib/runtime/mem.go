package runtime

import "unsafe"

// MemStats is what is known of memory: see ReadMemStats. Sizes are in bytes.
type MemStats struct {
	Alloc      uint64 // of objects allocated and not yet freed
	TotalAlloc uint64 // of all objects ever allocated
	Sys        uint64 // obtained from the system
	Lookups    uint64
	Mallocs    uint64 // objects ever allocated
	Frees      uint64 // objects ever freed

	HeapAlloc    uint64
	HeapSys      uint64
	HeapIdle     uint64
	HeapInuse    uint64
	HeapReleased uint64 // given back to the system
	HeapObjects  uint64

	StackInuse  uint64
	StackSys    uint64
	MSpanInuse  uint64
	MSpanSys    uint64
	MCacheInuse uint64
	MCacheSys   uint64
	BuckHashSys uint64
	GCSys       uint64
	OtherSys    uint64

	NextGC        uint64 // heap size that starts the next collection
	LastGC        uint64 // end of the last one, nanoseconds since 1970
	PauseTotalNs  uint64
	PauseNs       [256]uint64 // circular; the last is at (NumGC+255)%256
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool

	BySize [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

//go:noescape
func readmemstats(m *MemStats)

// ReadMemStats fills m.
//
//go:noinline
func ReadMemStats(m *MemStats) { readmemstats(m) }

// ---- finalizers ----

// An eface is the layout of an any.
type eface struct {
	typ  *typeHead
	data unsafe.Pointer
}

// An iface is the layout of an interface with methods.
type iface struct {
	tab, data unsafe.Pointer
}

// typeHead is the head of a type descriptor.
type typeHead struct {
	size, ptrBytes uintptr
	hash           uint32
	tflag          uint8
	align          uint8
	fieldAlign     uint8
	kind           uint8
	equal          unsafe.Pointer
	gcdata         unsafe.Pointer
	str, ptrToThis int32
}

const (
	kindFunc      = 19
	kindInterface = 20
	kindPointer   = 22

	tflagUncommon = 1
)

type ptrType struct {
	typeHead
	elem *typeHead
}

type funcType struct {
	typeHead
	inCount  uint16
	outCount uint16
}

type interfaceType struct {
	typeHead
	pkgPath unsafe.Pointer
	methods []uint64
}

// param is the type of parameter i.
func (f *funcType) param(i int) *typeHead {
	at := unsafe.Sizeof(*f)
	if f.tflag&tflagUncommon != 0 {
		at += 16
	}
	return *(**typeHead)(unsafe.Add(unsafe.Pointer(f), int(at)+8*i))
}

func (t *typeHead) text() string { return typeString(unsafe.Pointer(t)) }

func addFinalizer(object unsafe.Pointer, fn func(unsafe.Pointer)) bool
func removeFinalizer(object unsafe.Pointer)

// startCalls starts the goroutine that calls finalizers, or cleanups, with loop; the first time.
func startCalls(cleanups bool, loop func())

// nextCall waits for a function to be called. fn is a func(unsafe.Pointer) of object, or a func().
func nextCall(cleanups bool) (fn, object unsafe.Pointer)

func objectStart(p unsafe.Pointer) unsafe.Pointer

//go:linkname assertItab rt_assert_itab_ok
func assertItab(inter, typ *typeHead) unsafe.Pointer

// throw ends the program with a fatal error.
func throw(text string)

// SetFinalizer arranges for finalizer(obj) to be called some time after obj has become unreachable; nil
// removes the call again. obj points to the start of a heap object; what is no heap object is never freed.
func SetFinalizer(obj any, finalizer any) {
	o := (*eface)(unsafe.Pointer(&obj))
	f := (*eface)(unsafe.Pointer(&finalizer))
	if o.typ == nil {
		throw("runtime.SetFinalizer: first argument is nil")
	}
	if o.typ.kind != kindPointer {
		throw("runtime.SetFinalizer: first argument is " + o.typ.text() + ", not pointer")
	}
	if o.data == nil {
		throw("nil elem type!")
	}
	start := objectStart(o.data)
	if start == nil {
		return
	}
	if f.typ == nil {
		removeFinalizer(start)
		return
	}
	if start != o.data {
		throw("runtime.SetFinalizer: pointer not at beginning of allocated block")
	}
	startCalls(false, callFinalizers)
	if !addFinalizer(start, finalizerCall(o.typ, f)) {
		throw("runtime.SetFinalizer: finalizer already set")
	}
}

// finalizerCall makes a call of finalizer f with an argument of type t from the object's address.
func finalizerCall(t *typeHead, f *eface) func(unsafe.Pointer) {
	if f.typ.kind != kindFunc {
		throw("runtime.SetFinalizer: second argument is " + f.typ.text() + ", not a function")
	}
	ft := (*funcType)(unsafe.Pointer(f.typ))
	if ft.outCount>>15 != 0 {
		throw("runtime.SetFinalizer: cannot pass " + t.text() + " to finalizer " + f.typ.text() + " because dotdotdot")
	}
	if ft.inCount != 1 {
		throw("runtime.SetFinalizer: cannot pass " + t.text() + " to finalizer " + f.typ.text())
	}
	param := ft.param(0)
	if param == t {
		return *(*func(unsafe.Pointer))(unsafe.Pointer(&f.data))
	}
	if param.kind == kindPointer && (*ptrType)(unsafe.Pointer(param)).elem == (*ptrType)(unsafe.Pointer(t)).elem {
		return *(*func(unsafe.Pointer))(unsafe.Pointer(&f.data))
	}
	if param.kind != kindInterface {
		throw("runtime.SetFinalizer: cannot pass " + t.text() + " to finalizer " + f.typ.text())
	}
	return interfaceCall(t, param, f)
}

// interfaceCall is finalizerCall for a finalizer that takes an interface.
func interfaceCall(t, param *typeHead, f *eface) func(unsafe.Pointer) {
	if len((*interfaceType)(unsafe.Pointer(param)).methods) == 0 {
		call := *(*func(any))(unsafe.Pointer(&f.data))
		return func(p unsafe.Pointer) {
			e := eface{t, p}
			call(*(*any)(unsafe.Pointer(&e)))
		}
	}
	tab := assertItab(param, t)
	if tab == nil {
		throw("runtime.SetFinalizer: cannot pass " + t.text() + " to finalizer " + f.typ.text())
	}
	call := *(*func(error))(unsafe.Pointer(&f.data))
	return func(p unsafe.Pointer) {
		i := iface{tab, p}
		call(*(*error)(unsafe.Pointer(&i)))
	}
}

func callFinalizers() {
	for {
		callNextFinalizer()
	}
}

// callNextFinalizer leaves nothing of the object behind on the stack of callFinalizers.
//
//go:noinline
func callNextFinalizer() {
	fn, object := nextCall(false)
	(*(*func(unsafe.Pointer))(unsafe.Pointer(&fn)))(object)
}
