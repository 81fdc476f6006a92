package os

import (
	"errors"
	"io"
	"unsafe"
)

// Numbers of system calls.
const (
	sysStat      = 4
	sysFstat     = 5
	sysLstat     = 6
	sysSeek      = 8
	sysPread     = 17
	sysPwrite    = 18
	sysGetpid    = 39
	sysFsync     = 74
	sysTruncate  = 76
	sysFtruncate = 77
	sysGetcwd    = 79
	sysChdir     = 80
	sysRename    = 82
	sysMkdir     = 83
	sysRmdir     = 84
	sysLink      = 86
	sysUnlink    = 87
	sysSymlink   = 88
	sysReadlink  = 89
	sysChmod     = 90
	sysFchmod    = 91
	sysGetuid    = 102
	sysGetgid    = 104
	sysGetppid   = 110
	sysGetdents  = 217
)

//go:linkname syscall runtime.sys_syscall
func syscall(number, a, b, c, d, e int) int

// address is a pointer as a system call wants it; the memory must be in use after the call.
func address(p unsafe.Pointer) int { return int(uintptr(p)) }

// failure is the error of a system call on a path, or nil.
func failure(op, path string, result int) error {
	if result >= 0 {
		return nil
	}
	return &PathError{Op: op, Path: path, Err: errno(-result)}
}

// onPath calls a system call whose first argument is a path.
func onPath(number int, op, name string, b, c int) (int, error) {
	path, ok := cString(name)
	if !ok {
		return -1, &PathError{Op: op, Path: name, Err: errno(invalidArgument)}
	}
	r := syscall(number, address(unsafe.Pointer(path)), b, c, 0, 0)
	return r, failure(op, name, r)
}

// onFile calls a system call whose first argument is an open file.
func (f *File) onFile(number int, op string, b, c, d int) (int, error) {
	if err := f.usable(op); err != nil {
		return 0, err
	}
	r := syscall(number, f.fd, b, c, d, 0)
	return max(r, 0), failure(op, f.name, r)
}

// Seek sets the position of the next Read or Write: whence 0 from the start, 1 from here, 2 from the end.
func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	n, err := f.onFile(sysSeek, "seek", int(offset), whence, 0)
	return int64(n), err
}

// ReadAt fills b from the offset on; an error tells why it is not full.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if off < 0 && f != nil {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	for n < len(b) {
		m, err := f.onFile(sysPread, "read", address(unsafe.Pointer(&b[n])), len(b)-n, int(off)+n)
		if err != nil {
			return n, err
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
	}
	return n, f.usable("read")
}

// WriteAt writes b at the offset.
func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if off < 0 && f != nil {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	for n < len(b) {
		m, err := f.onFile(sysPwrite, "write", address(unsafe.Pointer(&b[n])), len(b)-n, int(off)+n)
		if err != nil {
			return n, err
		}
		n += m
	}
	return n, f.usable("write")
}

func (f *File) Truncate(size int64) error {
	_, err := f.onFile(sysFtruncate, "truncate", int(size), 0, 0)
	return err
}

// Sync waits until the file is on the disk.
func (f *File) Sync() error {
	_, err := f.onFile(sysFsync, "sync", 0, 0, 0)
	return err
}

func (f *File) Chmod(mode FileMode) error {
	_, err := f.onFile(sysFchmod, "chmod", systemMode(mode), 0, 0)
	return err
}

func (f *File) Chdir() error {
	const sysFchdir = 81
	_, err := f.onFile(sysFchdir, "chdir", 0, 0, 0)
	return err
}
