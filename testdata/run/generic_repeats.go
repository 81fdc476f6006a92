// run

package main

import "fmt"

// What type arguments make repeated or impossible is no error in a generic body.
func literal[T, U ~int]() map[any]string {
	return map[any]string{int(0): "int", T(0): "T", U(0): "U"}
}

func kind[T, U any](v any) string {
	switch v.(type) {
	case int:
		return "int"
	case T:
		return "T"
	case U:
		return "U"
	}
	return "other"
}

type stringer interface{ String() string }

func assert[T any](s stringer) (ok bool) {
	_, ok = any(s).(T)
	return ok
}

type name string

func (n name) String() string { return string(n) }

func pick[T ~int](n T) string {
	switch n {
	case T(1), 1 + 0*n:
		return "one"
	}
	return "more"
}

func main() {
	fmt.Println(literal[int, int](), kind[int, string](1), kind[string, string]("s"), kind[bool, int](2.5))
	fmt.Println(assert[int](name("n")), assert[name](name("n")), pick(1), pick(2))
}
