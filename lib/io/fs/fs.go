// Package fs has what file systems have in common: files, directory entries, modes, errors.
//
// It stands in for the Go distribution's package of that name until that one is compiled from source: without Glob and
// Sub.
//
// Files: fs.go (interfaces, errors, functions on file systems), mode.go, walk.go.
package fs

import (
	"errors"
	"io"
	"time"
)

var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// FS opens files by slash-separated names that ValidPath accepts.
type FS interface {
	Open(name string) (File, error)
}

type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode // the type bits
	Info() (FileInfo, error)
}

// ReadDirFile is a directory.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

// PathError tells what failed on which file.
type PathError struct {
	Op   string
	Path string
	Err  error
}

//go:noinline
func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

//go:noinline
func (e *PathError) Unwrap() error { return e.Err }

// Timeout reports whether the operation took too long.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// ValidPath reports whether name is a path of names that are neither empty nor . nor .., or is . itself.
func ValidPath(name string) bool {
	if name == "." {
		return true
	}
	start := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != '/' {
			continue
		}
		if element := name[start:i]; element == "" || element == "." || element == ".." {
			return false
		}
		start = i + 1
	}
	return validUTF8(name)
}

func validUTF8(s string) bool {
	for i, r := range s {
		if r == 0xfffd && (len(s) < i+3 || s[i:i+3] != "\ufffd") {
			return false
		}
	}
	return true
}

// ReadFile reads a whole file.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if f, ok := fsys.(ReadFileFS); ok {
		return f.ReadFile(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(file)
}

// ReadDir lists a directory by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if f, ok := fsys.(ReadDirFS); ok {
		return f.ReadDir(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	dir, ok := file.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	sortByName(list)
	return list, err
}

// sortByName inserts each entry into the sorted ones before it, halving distances first.
func sortByName(list []DirEntry) {
	for gap := len(list) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(list); i++ {
			for j := i; j >= gap && list[j].Name() < list[j-gap].Name(); j -= gap {
				list[j], list[j-gap] = list[j-gap], list[j]
			}
		}
	}
}

func Stat(fsys FS, name string) (FileInfo, error) {
	if f, ok := fsys.(StatFS); ok {
		return f.Stat(name)
	}
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return file.Stat()
}
