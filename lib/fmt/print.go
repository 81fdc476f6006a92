package fmt

import (
	"io"
	"os"
)

// Printf formats to standard output.
func Printf(format string, a ...any) (n int, err error) { return Fprintf(os.Stdout, format, a...) }

// Print prints with blanks between operands of which neither is a string.
func Print(a ...any) (n int, err error) { return Fprint(os.Stdout, a...) }

// Println prints with blanks between operands and a newline at the end.
func Println(a ...any) (n int, err error) { return Fprintln(os.Stdout, a...) }

func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	n, err = w.Write(p.buf)
	p.release()
	return
}

func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	n, err = w.Write(p.buf)
	p.release()
	return
}

func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	n, err = w.Write(p.buf)
	p.release()
	return
}

func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.printf(format, a)
	s := string(p.buf)
	p.release()
	return s
}

func Sprint(a ...any) string {
	p := newPrinter()
	p.print(a)
	s := string(p.buf)
	p.release()
	return s
}

func Sprintln(a ...any) string {
	p := newPrinter()
	p.println(a)
	s := string(p.buf)
	p.release()
	return s
}

func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.printf(format, a)
	b = append(b, p.buf...)
	p.release()
	return b
}

func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.print(a)
	b = append(b, p.buf...)
	p.release()
	return b
}

func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.println(a)
	b = append(b, p.buf...)
	p.release()
	return b
}

// A printer holds the output and the directive being obeyed. It is the State that Formatters see.
type printer struct {
	buf  []byte
	spec directive

	arg    any   // the operand, and the part of it being printed, for messages
	val    value // without a type: the operand itself
	errors bool  // an Errorf: %w is a verb
	// wrapped has the operands of %w, by index.
	wrapped    []int
	erroring   bool // printing a message about a mistake: no methods
	panicking  bool // inside a method call
	reordered  bool
	goodArgNum bool
}

// A directive is one `%...` without its verb.
type directive struct {
	width, prec                     int
	hasWidth, hasPrec               bool
	plus, minus, sharp, space, zero bool
	plusV, sharpV                   bool // %+v and %#v: for the whole value, and no flags for its parts
}

// free has printers for the next call; deeper nesting makes new ones.
var free []*printer

func newPrinter() *printer {
	if n := len(free); n > 0 {
		p := free[n-1]
		free = free[:n-1]
		return p
	}
	return &printer{buf: make([]byte, 0, 128)}
}

const maxKept = 64 << 10

func (p *printer) release() {
	if cap(p.buf) > maxKept || len(free) >= 8 {
		return
	}
	*p = printer{buf: p.buf[:0]}
	free = append(free, p)
}

func (p *printer) Write(b []byte) (int, error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *printer) WriteString(s string) (int, error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *printer) Width() (int, bool)     { return p.spec.width, p.spec.hasWidth }
func (p *printer) Precision() (int, bool) { return p.spec.prec, p.spec.hasPrec }

func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.spec.minus
	case '+':
		return p.spec.plus || p.spec.plusV
	case '#':
		return p.spec.sharp || p.spec.sharpV
	case ' ':
		return p.spec.space
	case '0':
		return p.spec.zero
	}
	return false
}

func isString(a any) bool {
	t, _ := unpack(a)
	return t != nil && t.kind == kindString
}

func (p *printer) print(args []any) {
	wasString := false
	for i, a := range args {
		str := isString(a)
		if i > 0 && !str && !wasString {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(a, 'v')
		wasString = str
	}
}

func (p *printer) println(args []any) {
	for i, a := range args {
		if i > 0 {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(a, 'v')
	}
	p.buf = append(p.buf, '\n')
}
