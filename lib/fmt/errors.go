package fmt

import "errors"

type wrapError struct {
	text string
	err  error
}

func (e *wrapError) Error() string { return e.text }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	text string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.text }
func (e *wrapErrors) Unwrap() []error { return e.errs }

// noteWrapped remembers the operand of a %w.
func (p *printer) noteWrapped(index int) {
	if p.errors {
		p.wrapped = append(p.wrapped, index)
	}
}

// Errorf formats an error. It wraps the operands of its %w verbs.
// Small, so that callers inline it: an error whose text is the format may then stay in their frame.
func Errorf(format string, a ...any) (err error) {
	if err = errorf(format, a...); err != nil {
		return err
	}
	return errors.New(format)
}

// errorf returns nil if there is nothing to format.
func errorf(format string, a ...any) error {
	if len(a) == 0 && !hasVerb(format) {
		return nil
	}
	p := newPrinter()
	p.errors = true
	p.printf(format, a)
	text := string(p.buf)
	err := wrap(text, p.wrapped, a)
	p.release()
	return err
}

func hasVerb(format string) bool {
	for i := range len(format) {
		if format[i] == '%' {
			return true
		}
	}
	return false
}

func wrap(text string, wrapped []int, a []any) error {
	switch len(wrapped) {
	case 0:
		return errors.New(text)
	case 1:
		err, _ := a[wrapped[0]].(error)
		return &wrapError{text, err}
	}
	w := &wrapErrors{text: text}
	for i := range a { // in the order of the operands, each once
		if !containsInt(wrapped, i) {
			continue
		}
		if err, ok := a[i].(error); ok {
			w.errs = append(w.errs, err)
		}
	}
	return w
}

func containsInt(s []int, x int) bool {
	for _, y := range s {
		if x == y {
			return true
		}
	}
	return false
}
