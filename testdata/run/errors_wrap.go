// run

package main

import (
	"errors"
	"fmt"
	"os"
)

type notFound struct{ name string }

func (e *notFound) Error() string { return e.name + " not found" }

type code int

func (c code) Error() string        { return fmt.Sprint("code ", int(c)) }
func (c code) Is(target error) bool { return target == base }

var base = errors.New("base")

func find(n string) error { return fmt.Errorf("find: %w", &notFound{n}) }

func main() {
	err := fmt.Errorf("outer: %w", find("x"))
	fmt.Println(err)
	var nf *notFound
	fmt.Println(errors.As(err, &nf), nf.name)
	fmt.Println(errors.Is(err, base), errors.Is(fmt.Errorf("w: %w", base), base), errors.Is(code(3), base))
	fmt.Println(errors.Unwrap(err), errors.Unwrap(base) == nil)
	j := errors.Join(base, nil, err)
	fmt.Println(j, errors.Is(j, base))
	fmt.Println(errors.Join(nil, nil) == nil)
	two := fmt.Errorf("%w and %w", base, code(1))
	fmt.Println(two, errors.Is(two, base))
	var c code
	fmt.Println(errors.As(two, &c), int(c))
	_, err = os.ReadFile("/no/such/file")
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path)
}
