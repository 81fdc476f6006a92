// Package os has the program's arguments and environment, files and directories.
//
// It stands in for the Go distribution's package of that name until that one is compiled from source: without
// processes, signals, pipes and temporary files.
//
// Files: os.go (files), file.go (positions, sizes), stat.go (what is known of a file), dir.go (directories), remove.go,
// path.go (functions on paths), env.go, sys.go (the runtime's services).
package os

import (
	"errors"
	"io"
	"io/fs"
	"unsafe"
)

// Args holds the command line, the program's name first.
var Args = commandLine()

var (
	ErrInvalid          = fs.ErrInvalid
	ErrPermission       = fs.ErrPermission
	ErrExist            = fs.ErrExist
	ErrNotExist         = fs.ErrNotExist
	ErrClosed           = fs.ErrClosed
	ErrDeadlineExceeded = errors.New("i/o timeout")
)

var (
	Stdin  = newFile(0, "/dev/stdin")
	Stdout = newFile(1, "/dev/stdout")
	Stderr = newFile(2, "/dev/stderr")
)

// Flags of OpenFile.
const (
	O_RDONLY int = 0x0
	O_WRONLY int = 0x1
	O_RDWR   int = 0x2
	O_APPEND int = 0x400
	O_CREATE int = 0x40
	O_EXCL   int = 0x80
	O_SYNC   int = 0x101000
	O_TRUNC  int = 0x200
)

// DevNull is the file that swallows everything.
const DevNull = "/dev/null"

const closeOnExec = 0x80000

// Exit ends the program at once; deferred functions do not run.
//
//go:noinline
func Exit(code int) { exit(code) }

// PathError tells what failed on which file.
type PathError = fs.PathError

// A File is an open file.
type File struct{ *file }

type file struct {
	fd   int // -1 when closed
	name string
	// entries are those of a directory that were read ahead.
	entries []byte
}

func newFile(fd int, name string) *File { return &File{&file{fd: fd, name: name}} }

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create opens a file for writing; an existing one is emptied.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0o666) }

func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	path, ok := cString(name)
	if !ok {
		return nil, &PathError{Op: "open", Path: name, Err: errno(invalidArgument)}
	}
	fd := open(path, flag|closeOnExec, int(perm))
	if fd < 0 {
		return nil, &PathError{Op: "open", Path: name, Err: errno(-fd)}
	}
	return newFile(fd, name), nil
}

// Name is what the file was opened as.
func (f *File) Name() string { return f.name }

//go:noinline
func (f *File) Fd() uintptr { return uintptr(f.fd) }

func (f *File) usable(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.close()
}

func (f *File) close() error {
	if err := f.usable("close"); err != nil {
		return err
	}
	r := closeFile(f.fd)
	f.fd = -1
	if r < 0 {
		return &PathError{Op: "close", Path: f.name, Err: errno(-r)}
	}
	return nil
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.usable("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	n = read(f.fd, &b[0], len(b))
	if n < 0 {
		return 0, &PathError{Op: "read", Path: f.name, Err: errno(-n)}
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.usable("write"); err != nil {
		return 0, err
	}
	for n < len(b) {
		m := write(f.fd, &b[n], len(b)-n)
		if m < 0 {
			return n, &PathError{Op: "write", Path: f.name, Err: errno(-m)}
		}
		n += m
	}
	return n, nil
}

func (f *File) WriteString(s string) (n int, err error) {
	return f.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// ReadFile reads a whole file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// WriteFile writes a whole file, making it with perm if it does not exist.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

// IsNotExist reports whether err tells that a file does not exist.
func IsNotExist(err error) bool { return causeIs(err, ErrNotExist) }

// IsExist reports whether err tells that a file exists already.
func IsExist(err error) bool { return causeIs(err, ErrExist) }

// IsPermission reports whether err tells that something is not allowed.
func IsPermission(err error) bool { return causeIs(err, ErrPermission) }

// causeIs reports whether err, or what one of this package's errors wraps, is target; other chains are not followed.
//
//go:noinline
func causeIs(err, target error) bool {
	switch e := err.(type) {
	case *PathError:
		err = e.Err
	case *SyscallError:
		err = e.Err
	}
	if err == target {
		return true
	}
	number, ok := err.(errno)
	return ok && number.Is(target)
}
