// Package errors makes errors and looks into chains and trees of them.
//
// It stands in for the Go distribution's package of that name until that one is compiled from source.
package errors

import "unsafe"

type errorString struct{ text string }

func (e *errorString) Error() string { return e.text }

// New returns an error that prints as text. Two calls give distinct errors.
func New(text string) error { return &errorString{text} }

// ErrUnsupported tells that an operation is not supported.
var ErrUnsupported = New("unsupported operation")

// Unwrap returns what err.Unwrap() error gives, or nil if err has no such method.
func Unwrap(err error) error {
	u, ok := err.(interface{ Unwrap() error })
	if !ok {
		return nil
	}
	return u.Unwrap()
}

// children returns the errors directly below err in its tree.
func children(err error) []error {
	switch u := err.(type) {
	case interface{ Unwrap() error }:
		if e := u.Unwrap(); e != nil {
			return []error{e}
		}
	case interface{ Unwrap() []error }:
		return u.Unwrap()
	}
	return nil
}

// Is reports whether target, or an error that claims to be it, is in err's tree (searched in pre-order).
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return contains(err, target, comparable_(target))
}

func contains(err, target error, comparable bool) bool {
	if comparable && err == target {
		return true
	}
	if x, ok := err.(interface{ Is(error) bool }); ok && x.Is(target) {
		return true
	}
	for _, e := range children(err) {
		if e != nil && contains(e, target, comparable) {
			return true
		}
	}
	return false
}

// As finds the first error in err's tree whose type is that of *target, stores it there and returns
// true. target must be a non-nil pointer to an interface or to a type that implements error.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	if target == nil {
		panic("errors: target cannot be nil")
	}
	t, data := unpack(target)
	if t.kind != kindPointer || data == nil {
		panic("errors: target must be a non-nil pointer")
	}
	elem := t.elem()
	if elem.kind != kindInterface && !implementsError(elem) {
		panic("errors: *target must be interface or implement error")
	}
	return assignFirst(err, elem, data, target)
}

func assignFirst(err error, elem *typ, data unsafe.Pointer, target any) bool {
	if store(err, elem, data) {
		return true
	}
	if x, ok := err.(interface{ As(any) bool }); ok && x.As(target) {
		return true
	}
	for _, e := range children(err) {
		if e != nil && assignFirst(e, elem, data, target) {
			return true
		}
	}
	return false
}

// AsType finds the first error in err's tree that is an E, or says that it is by a method As(any) bool.
func AsType[E error](err error) (E, bool) {
	if err == nil {
		var none E
		return none, false
	}
	var place *E // made when a method As asks for it
	return firstOf(err, &place)
}

func firstOf[E error](err error, place **E) (e E, ok bool) {
	if e, ok = err.(E); ok {
		return e, true
	}
	if x, ok := err.(interface{ As(any) bool }); ok {
		if *place == nil {
			*place = new(E)
		}
		if x.As(*place) {
			return **place, true
		}
	}
	for _, below := range children(err) {
		if below != nil {
			if e, ok = firstOf(below, place); ok {
				return e, true
			}
		}
	}
	var none E
	return none, false
}

type joinError struct{ errs []error }

// Join returns an error that wraps those of errs that are not nil, or nil if there are none.
func Join(errs ...error) error {
	n := 0
	for _, e := range errs {
		if e != nil {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	j := &joinError{make([]error, 0, n)}
	for _, e := range errs {
		if e != nil {
			j.errs = append(j.errs, e)
		}
	}
	return j
}

func (j *joinError) Error() string {
	s := j.errs[0].Error()
	for _, e := range j.errs[1:] {
		s += "\n" + e.Error()
	}
	return s
}

func (j *joinError) Unwrap() []error { return j.errs }
