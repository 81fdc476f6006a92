package os

import "unsafe"

const (
	PathSeparator     = '/'
	PathListSeparator = ':'
)

func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// LinkError tells what failed on which two paths.
type LinkError struct {
	Op  string
	Old string
	New string
	Err error
}

func (e *LinkError) Error() string { return e.Op + " " + e.Old + " " + e.New + ": " + e.Err.Error() }
func (e *LinkError) Unwrap() error { return e.Err }

// onPaths calls a system call with two paths.
func onPaths(number int, op, oldname, newname string) error {
	from, ok := cString(oldname)
	to, ok2 := cString(newname)
	r := -invalidArgument
	if ok && ok2 {
		r = syscall(number, address(unsafe.Pointer(from)), address(unsafe.Pointer(to)), 0, 0, 0)
	}
	if r < 0 {
		return &LinkError{op, oldname, newname, errno(-r)}
	}
	return nil
}

// Rename moves a file; a file that newname names is replaced, a directory is not.
func Rename(oldname, newname string) error {
	if info, err := Lstat(newname); err == nil && info.IsDir() {
		if old, err := Lstat(oldname); err == nil && oldname != newname && !(old.IsDir() && SameFile(old, info)) {
			return &LinkError{"rename", oldname, newname, errno(exists)}
		}
	}
	return onPaths(sysRename, "rename", oldname, newname)
}

func Link(oldname, newname string) error    { return onPaths(sysLink, "link", oldname, newname) }
func Symlink(oldname, newname string) error { return onPaths(sysSymlink, "symlink", oldname, newname) }

// Readlink gives what a symbolic link leads to.
func Readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		room := make([]byte, size)
		n, err := onPath(sysReadlink, "readlink", name, address(unsafe.Pointer(&room[0])), size)
		if err != nil {
			return "", err
		}
		if n < size {
			return string(room[:n]), nil
		}
	}
}

func Chmod(name string, mode FileMode) error {
	_, err := onPath(sysChmod, "chmod", name, systemMode(mode), 0)
	return err
}

func Truncate(name string, size int64) error {
	_, err := onPath(sysTruncate, "truncate", name, int(size), 0)
	return err
}

func Chdir(dir string) error {
	_, err := onPath(sysChdir, "chdir", dir, 0, 0)
	return err
}

// Getwd gives the current directory.
func Getwd() (dir string, err error) {
	room := make([]byte, 4096)
	n := syscall(sysGetcwd, address(unsafe.Pointer(&room[0])), len(room), 0, 0, 0)
	if n < 0 {
		return "", &SyscallError{"getwd", errno(-n)}
	}
	return string(room[:n-1]), nil
}

// TempDir is the directory for temporary files.
func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

func Getpid() int  { return syscall(sysGetpid, 0, 0, 0, 0, 0) }
func Getppid() int { return syscall(sysGetppid, 0, 0, 0, 0, 0) }
func Getuid() int  { return syscall(sysGetuid, 0, 0, 0, 0, 0) }
func Getgid() int  { return syscall(sysGetgid, 0, 0, 0, 0, 0) }
