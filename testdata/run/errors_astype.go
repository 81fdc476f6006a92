// run

package main

import (
	"errors"
	"fmt"
	"os"
)

type code int

func (c code) Error() string { return fmt.Sprint("code ", int(c)) }

type asks struct{ give error }

func (a asks) Error() string { return "asks" }

func (a asks) As(target any) bool {
	switch t := target.(type) {
	case *code:
		*t = 77
		return true
	case **os.PathError:
		return false
	case *interface{ Timeout() bool }:
		return false
	}
	return false
}

type timeouter interface {
	error
	Timeout() bool
}

type slow struct{ error }

func (slow) Timeout() bool { return true }

func find[E error](what string, err error) {
	e, ok := errors.AsType[E](err)
	fmt.Printf("%s: %v %v\n", what, ok, e)
}

func main() {
	path := &os.PathError{Op: "open", Path: "x", Err: os.ErrNotExist}
	tree := errors.Join(errors.New("a"), fmt.Errorf("b %w", code(3)), fmt.Errorf("c %w d %w", path, code(4)))
	find[code]("code", tree)
	find[*os.PathError]("path", tree)
	find[timeouter]("timeout", tree)
	find[timeouter]("timeout", fmt.Errorf("%w", slow{code(1)}))
	find[error]("error", tree)
	find[code]("asks", asks{})
	find[*os.PathError]("asks", asks{})
	find[code]("in asks", fmt.Errorf("%w", asks{}))
	find[code]("nil", nil)
	find[error]("nil", nil)
	find[*os.SyscallError]("none", path)
	_, e := os.Open("/none")
	find[*os.PathError]("open", e)
}
