// Package runtime: the part written in Go. Run-time panics and their texts are here, because their
// values are ordinary Go values with methods; everything else is C (runtime/) behind body-less
// declarations.
package runtime

import "unsafe"

// Error is what every run-time panic's value implements.
type Error interface {
	error

	// RuntimeError tells run-time errors from other errors and does nothing.
	RuntimeError()
}

// typeString and typePkgPath read a type descriptor.
func typeString(t unsafe.Pointer) string
func typePkgPath(t unsafe.Pointer) string

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	iface         unsafe.Pointer // static type of the operand; nil: not known
	concrete      unsafe.Pointer // dynamic type; nil: the operand was nil
	asserted      unsafe.Pointer
	missingMethod string
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string {
	from := "interface"
	if e.iface != nil {
		from = typeString(e.iface)
	}
	to := typeString(e.asserted)
	if e.concrete == nil {
		return "interface conversion: " + from + " is nil, not " + to
	}
	have := typeString(e.concrete)
	if e.missingMethod != "" {
		return "interface conversion: " + have + " is not " + to + ": missing method " + e.missingMethod
	}
	text := "interface conversion: " + from + " is " + have + ", not " + to
	if have != to {
		return text
	}
	if typePkgPath(e.concrete) != typePkgPath(e.asserted) {
		return text + " (types from different packages)"
	}
	return text + " (types from different scopes)"
}

// errorString is a run-time error with a fixed text.
type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string {
	return "runtime error: " + string(e)
}

// errorAddressString is a memory fault at a known address.
type errorAddressString struct {
	text string
	addr uintptr
}

func (e errorAddressString) RuntimeError() {}

func (e errorAddressString) Error() string {
	return "runtime error: " + e.text
}

// Addr is the address that faulted.
func (e errorAddressString) Addr() uintptr {
	return e.addr
}

// plainError is a run-time error whose text has no prefix.
type plainError string

func (e plainError) RuntimeError() {}

func (e plainError) Error() string {
	return string(e)
}

// A PanicNilError is the value of panic(nil).
type PanicNilError struct {
	_ [0]func()
}

func (*PanicNilError) RuntimeError() {}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

// boundsError is an index or a slice bound out of range.
type boundsError struct {
	x      int64
	y      int
	signed bool // x is an int64, else a uint64
	kind   boundsKind
}

type boundsKind uint8

const (
	boundsIndex boundsKind = iota
	boundsSliceAlen
	boundsSliceAcap
	boundsSliceB
	boundsSlice3Alen
	boundsSlice3Acap
	boundsSlice3B
	boundsSlice3C
	boundsConvert
)

// around gives the text before x, between x and y, and after y; negative: y is left out.
func (k boundsKind) around(negative bool) (before, between, after string) {
	const slice = "slice bounds out of range ["
	if negative {
		return k.aroundNegative()
	}
	switch k {
	case boundsIndex:
		return "index out of range [", "] with length ", ""
	case boundsSliceAlen:
		return slice + ":", "] with length ", ""
	case boundsSliceAcap:
		return slice + ":", "] with capacity ", ""
	case boundsSliceB:
		return slice, ":", "]"
	case boundsSlice3Alen:
		return slice + "::", "] with length ", ""
	case boundsSlice3Acap:
		return slice + "::", "] with capacity ", ""
	case boundsSlice3B:
		return slice + ":", ":", "]"
	case boundsSlice3C:
		return slice, ":", ":]"
	}
	return "cannot convert slice with length ", " to array or pointer to array with length ", ""
}

func (k boundsKind) aroundNegative() (before, between, after string) {
	const slice = "slice bounds out of range ["
	switch k {
	case boundsIndex:
		return "index out of range [", "", "]"
	case boundsSliceAlen, boundsSliceAcap:
		return slice + ":", "", "]"
	case boundsSliceB:
		return slice, "", ":]"
	case boundsSlice3Alen, boundsSlice3Acap:
		return slice + "::", "", "]"
	case boundsSlice3B:
		return slice + ":", "", ":]"
	case boundsSlice3C:
		return slice, "", "::]"
	}
	return "cannot convert slice with length ", "", ""
}

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	negative := e.signed && e.x < 0
	before, between, after := e.kind.around(negative)
	text := "runtime error: " + before + decimal(uint64(e.x), e.signed) + between
	if !negative {
		text += decimal(uint64(e.y), true)
	}
	return text + after
}

// decimal is x in base 10.
func decimal(x uint64, signed bool) string {
	var text [20]byte
	i := len(text)
	negative := signed && int64(x) < 0
	if negative {
		x = -x
	}
	for {
		i--
		text[i] = byte('0' + x%10)
		x /= 10
		if x == 0 {
			break
		}
	}
	if negative {
		i--
		text[i] = '-'
	}
	return string(text[i:])
}
