// Package fmt formats values.
//
// It stands in for the Go distribution's package of that name until that one is compiled from source: the
// Print and Scan families, Errorf and the interfaces, every verb and flag.
//
// Files: print.go (the functions), printf.go (the format string), value.go (a value of any type),
// basic.go (integers, strings, booleans), float.go, quote.go (quoting), methods.go (Formatter, Stringer
// and the like), types.go (type descriptors), errors.go (Errorf); scan.go (the Scan functions, the input), scanf.go
// (their format), scanvalue.go (a value of any type), parse.go and atof.go (numbers from text).
package fmt

import "io"

// State is what a Formatter sees of the printer.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter is implemented by values that format themselves.
type Formatter interface{ Format(f State, verb rune) }

// Stringer is implemented by values that have a string form for %v and %s.
type Stringer interface{ String() string }

// GoStringer is implemented by values that have a form of their own for %#v.
type GoStringer interface{ GoString() string }

// FormatString returns the directive that f and verb stand for.
func FormatString(f State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if f.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := f.Width(); ok {
		b = appendDecimal(b, w)
	}
	if p, ok := f.Precision(); ok {
		b = append(b, '.')
		b = appendDecimal(b, p)
	}
	return string(appendRune(b, verb))
}

func appendDecimal(b []byte, n int) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	if n >= 10 {
		b = appendDecimal(b, n/10)
	}
	return append(b, byte('0'+n%10))
}

func appendRune(b []byte, r rune) []byte { return append(b, string(r)...) }

var _ io.Writer = (State)(nil)
