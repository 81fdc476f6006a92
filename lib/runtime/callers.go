package runtime

// callers stores return addresses of the calls on the stack, leaving out the first skip: 0 is the call of
// callers, 1 the call of the function that calls it.
//
//go:noescape
func callers(skip int, pcs *uintptr, max int) int

// symbolize stores the source-level frames of the instruction at pc, innermost first.
//
//go:noescape
func symbolize(pc uintptr, frames *goFrame, max int) int

// goFrame is laid out as caller.c's GoFrame.
type goFrame struct {
	function, file string
	line           int
	entry          uintptr
}

const maxInlined = 32

// A logical PC names one source-level call: the physical return address and, above depthShift, how many
// calls inlined there are further in. Addresses of code are far below 1<<depthShift.
const (
	depthShift = 48
	pcMask     = 1<<depthShift - 1
)

// expand gives the visible frames of the call that returns to the physical address pc, innermost first.
func expand(pc uintptr, into *[maxInlined]goFrame) int {
	n := symbolize(pc-1, &into[0], maxInlined)
	kept := 0
	for i := 0; i < n; i++ {
		name := goName(into[i].function)
		if name != "" {
			into[i].function = name
		}
		if name != "" || isVisible(&into[i]) {
			into[kept] = into[i]
			kept++
		}
	}
	return kept
}

// goName is the name in Go of the few C functions that programs may see; "" for all others.
func goName(function string) string {
	switch function {
	case "rt_gopanic":
		return "runtime.gopanic"
	case "run_main":
		return "runtime.main"
	case "rt_enter_g":
		return "runtime.goexit"
	}
	return ""
}

// isVisible tells functions written in Go from C code and from what the compiler adds, which has no lines.
func isVisible(f *goFrame) bool {
	if f.file == "" {
		return false
	}
	for i := 0; i < len(f.function); i++ {
		if f.function[i] == '.' {
			return true
		}
		if f.function[i] == ':' {
			return false
		}
	}
	return false
}

// frameOf gives the frame of a logical PC.
func frameOf(pc uintptr) (frame Frame, ok bool) {
	var frames [maxInlined]goFrame
	depth := int(pc >> depthShift)
	if n := expand(pc&pcMask, &frames); depth >= n {
		return Frame{}, false
	}
	f := &frames[depth]
	return Frame{
		PC: pc - 1, Func: newFunc(f), Function: f.function, File: f.file, Line: f.line, Entry: f.entry,
	}, true
}

// logicalPCs stores the logical PCs of the calls on the stack, leaving out the first skip; 0 is the call of
// the function that calls logicalPCs.
//
//go:noinline
func logicalPCs(skip int, pcs []uintptr) int {
	var frames [maxInlined]goFrame
	var physical [64]uintptr
	stored := 0
	for from := 1; ; {
		n := callers(from, &physical[0], len(physical))
		for _, pc := range physical[:n] {
			visible := expand(pc, &frames)
			for i := 0; i < visible; i++ {
				if skip > 0 {
					skip--
				} else if stored < len(pcs) {
					pcs[stored] = pc | uintptr(i)<<depthShift
					stored++
				}
			}
			if stored == len(pcs) {
				return stored
			}
		}
		if n < len(physical) {
			return stored
		}
		from += n
	}
}

// Caller tells where the calling goroutine is: skip 0 is the caller of Caller.
//
//go:noinline
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var pcs [1]uintptr
	if skip < 0 || logicalPCs(skip+1, pcs[:]) == 0 {
		return 0, "", 0, false
	}
	f, ok := frameOf(pcs[0])
	return f.PC, f.File, f.Line, ok
}

// Callers stores PCs of the calls on the calling goroutine's stack, for CallersFrames: skip 0 is Callers
// itself, 1 its caller.
//
//go:noinline
func Callers(skip int, pc []uintptr) int {
	if len(pc) == 0 || skip < 0 {
		return 0
	}
	return logicalPCs(skip, pc)
}

// A Frame is what is known of one call.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr

	startLine int
	funcInfo  *Func
}

// Frames gives the Frames of a list of PCs.
type Frames struct {
	callers []uintptr
}

// CallersFrames prepares to expand what Callers has stored.
func CallersFrames(callers []uintptr) *Frames {
	return &Frames{callers}
}

// Next gives the next frame; more tells whether there are further ones.
func (f *Frames) Next() (frame Frame, more bool) {
	for len(f.callers) > 0 {
		pc := f.callers[0]
		f.callers = f.callers[1:]
		if frame, ok := frameOf(pc); ok {
			return frame, len(f.callers) > 0
		}
	}
	return Frame{}, false
}

// A Func is a function of the running program.
type Func struct {
	name, file string
	line       int
	entry      uintptr
}

func newFunc(f *goFrame) *Func {
	return &Func{f.function, f.file, f.line, f.entry}
}

// FuncForPC gives the function that holds pc, or is named by a logical one.
//
//go:noinline
func FuncForPC(pc uintptr) *Func {
	frame, ok := frameOf(pc + 1)
	if !ok {
		return nil
	}
	return frame.Func
}

//go:noinline
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

//go:noinline
func (f *Func) Entry() uintptr { return f.entry }

// FileLine tells the source line of pc, in f.
//
//go:noinline
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	frame, ok := frameOf(pc + 1)
	if !ok {
		return "?", 0
	}
	return frame.File, frame.Line
}

// Stack writes a trace of the calling goroutine, or of all, into buf and returns its length.
//
//go:noinline
func Stack(buf []byte, all bool) int {
	if len(buf) == 0 {
		return 0
	}
	return stackText(&buf[0], len(buf), all)
}

//go:noescape
func stackText(p *byte, n int, all bool) int
