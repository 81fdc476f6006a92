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
	// resultPointers is how many pointers to memory for results it takes before its parameters.
	resultPointers uint32
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
	return callWith(ft, f, firstWord(t, f, ft.param(0)))
}

// firstWord is what a finalizer's parameter has before the object's address: type or table of an interface, or nil.
func firstWord(t *typeHead, f *eface, param *typeHead) unsafe.Pointer {
	if param == t {
		return nil
	}
	if param.kind == kindPointer && (*ptrType)(unsafe.Pointer(param)).elem == (*ptrType)(unsafe.Pointer(t)).elem {
		return nil
	}
	if param.kind == kindInterface {
		if len((*interfaceType)(unsafe.Pointer(param)).methods) == 0 {
			return unsafe.Pointer(t)
		}
		if tab := assertItab(param, t); tab != nil {
			return tab
		}
	}
	throw("runtime.SetFinalizer: cannot pass " + t.text() + " to finalizer " + f.typ.text())
	return nil
}

// callWith makes a call of f, of type ft, with the words first and object, or the object alone. The results of f, which
// nobody sees, get memory where they need it.
func callWith(ft *funcType, f *eface, first unsafe.Pointer) func(unsafe.Pointer) {
	if first == nil && ft.resultPointers == 0 {
		return *(*func(unsafe.Pointer))(unsafe.Pointer(&f.data))
	}
	words := ft.resultWords()
	code := unsafe.Pointer(&f.data)
	return func(object unsafe.Pointer) {
		a, b := first, object
		if first == nil {
			a, b = object, nil
		}
		results := func() unsafe.Pointer { return unsafe.Pointer(&make([]uint64, words)[0]) }
		switch ft.resultPointers {
		case 0:
			(*(*func(a, b unsafe.Pointer))(code))(a, b)
		case 1:
			(*(*func(r, a, b unsafe.Pointer))(code))(results(), a, b)
		case 2:
			(*(*func(r, s, a, b unsafe.Pointer))(code))(results(), results(), a, b)
		case 3:
			(*(*func(r, s, t, a, b unsafe.Pointer))(code))(results(), results(), results(), a, b)
		default:
			throw("runtime.SetFinalizer: more than three large results are not supported")
		}
	}
}

// resultWords is how many words of memory hold all results, and at least one.
func (f *funcType) resultWords() int {
	n := uintptr(1)
	for i := range int(f.outCount) {
		n += (f.param(int(f.inCount)+i).size + 7) / 8
	}
	return int(n)
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
