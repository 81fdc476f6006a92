package os

import "unsafe"

// The runtime's services. Results below zero are negated error numbers.

//go:linkname open runtime.sys_open
func open(path *byte, flags, perm int) int

//go:linkname closeFile runtime.sys_close
func closeFile(fd int) int

//go:noescape
//go:linkname read runtime.sys_read
func read(fd int, p *byte, n int) int

//go:noescape
//go:linkname write runtime.sys_write
func write(fd int, p *byte, n int) int

//go:linkname exit runtime.sys_exit
func exit(code int)

//go:linkname errorText runtime.sys_error_text
func errorText(number int) string

// argument and environmentEntry return the i-th string; ok is false past the end.
//
//go:linkname argument runtime.sys_arg
func argument(i int) (text *byte)

//go:linkname environmentEntry runtime.sys_env
func environmentEntry(i int) (text *byte)

func goString(p *byte) string {
	n := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(p), n)) != 0 {
		n++
	}
	return unsafe.String(p, n)
}

func commandLine() (args []string) {
	for i := 0; ; i++ {
		p := argument(i)
		if p == nil {
			return args
		}
		args = append(args, goString(p))
	}
}

func initialEnvironment() (env []string) {
	for i := 0; ; i++ {
		p := environmentEntry(i)
		if p == nil {
			return env
		}
		env = append(env, goString(p))
	}
}

// cString returns s with a NUL at its end; ok is false if it holds one already.
func cString(s string) (p *byte, ok bool) {
	b := make([]byte, len(s)+1)
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return nil, false
		}
		b[i] = s[i]
	}
	return &b[0], true
}

// An errno is a system error number.
type errno int

const (
	notPermitted    = 1
	noEntry         = 2
	accessDenied    = 13
	exists          = 17
	notDirectory    = 20
	isDirectory     = 21
	invalidArgument = 22
	notEmpty        = 39
	tooManyLinks    = 40
)

func (e errno) Error() string { return errorText(int(e)) }

// Is matches the portable errors.
func (e errno) Is(target error) bool {
	switch target {
	case ErrPermission:
		return e == accessDenied || e == notPermitted
	case ErrExist:
		return e == exists || e == notEmpty
	case ErrNotExist:
		return e == noEntry
	}
	return false
}
