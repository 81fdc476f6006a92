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

// expand gives the visible frames of the call that returns to pc. Their PC lies in the call.
func expand(pc uintptr) []Frame {
	var frames [maxInlined]goFrame
	n := symbolize(pc-1, &frames[0], maxInlined)
	out := make([]Frame, 0, n)
	for i := 0; i < n; i++ {
		f := &frames[i]
		if f.function == "rt_gopanic" {
			f.function = "runtime.gopanic"
		}
		if !isVisible(f.function) {
			continue
		}
		out = append(out, Frame{
			PC: pc - 1, Func: newFunc(f), Function: f.function, File: f.file, Line: f.line, Entry: f.entry,
		})
	}
	return out
}

// isVisible tells Go functions from C code.
func isVisible(function string) bool {
	for i := 0; i < len(function); i++ {
		if function[i] == '.' {
			return true
		}
		if function[i] == ':' {
			return false
		}
	}
	return false
}

// Caller tells where the calling goroutine is: skip 0 is the caller of Caller.
//
//go:noinline
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	if skip < 0 {
		return 0, "", 0, false
	}
	var pcs [64]uintptr
	for from := 1; ; {
		n := callers(from, &pcs[0], len(pcs))
		for i := 0; i < n; i++ {
			at := expand(pcs[i])
			if skip < len(at) {
				return pcs[i] - 1, at[skip].File, at[skip].Line, true
			}
			skip -= len(at)
		}
		if n < len(pcs) {
			return 0, "", 0, false
		}
		from += n
	}
}

// Callers stores return addresses of the calls on the calling goroutine's stack: skip 0 is Callers
// itself, 1 its caller.
//
//go:noinline
func Callers(skip int, pc []uintptr) int {
	if len(pc) == 0 || skip < 0 {
		return 0
	}
	return callers(skip, &pc[0], len(pc))
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

// Frames gives the Frames of a list of return addresses.
type Frames struct {
	callers []uintptr
	ready   []Frame
}

// CallersFrames prepares to expand what Callers has stored.
func CallersFrames(callers []uintptr) *Frames {
	return &Frames{callers: callers}
}

// Next gives the next frame; more tells whether there are further ones.
func (f *Frames) Next() (frame Frame, more bool) {
	f.fill()
	if len(f.ready) == 0 {
		return Frame{}, false
	}
	frame = f.ready[0]
	f.ready = f.ready[1:]
	f.fill()
	return frame, len(f.ready) > 0
}

func (f *Frames) fill() {
	for len(f.ready) == 0 && len(f.callers) > 0 {
		f.ready = expand(f.callers[0])
		f.callers = f.callers[1:]
	}
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

// FuncForPC gives the function, the innermost inlined one, that holds pc.
func FuncForPC(pc uintptr) *Func {
	var frames [maxInlined]goFrame
	n := symbolize(pc, &frames[0], maxInlined)
	if n == 0 || !isVisible(frames[0].function) {
		return nil
	}
	return newFunc(&frames[0])
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr { return f.entry }

// FileLine tells the source line of pc, in f.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	var frames [maxInlined]goFrame
	n := symbolize(pc, &frames[0], maxInlined)
	if n == 0 {
		return "?", 0
	}
	return frames[n-1].file, frames[n-1].line
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
