package os

import "unsafe"

// Remove removes a file or an empty directory.
func Remove(name string) error {
	_, err := onPath(sysUnlink, "remove", name, 0, 0)
	if err == nil {
		return nil
	}
	r, asDirectory := onPath(sysRmdir, "remove", name, 0, 0)
	if r == -notDirectory {
		return err
	}
	return asDirectory
}

// RemoveAll removes a file, or a directory and all below it; it need not exist. A path that ends in . is refused.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if path == "." || len(path) > 1 && path[len(path)-2:] == "/." {
		return &PathError{Op: "RemoveAll", Path: path, Err: errno(invalidArgument)}
	}
	if err := Remove(path); err == nil || IsNotExist(err) {
		return nil
	}
	for len(path) > 1 && path[len(path)-1] == '/' {
		path = path[:len(path)-1] // or a link at the end would be followed
	}
	shown := path
	if !hasSlash(path) {
		shown = "./" + path
	}
	return removeAt(workingDirectory, path, shown)
}

func hasSlash(path string) bool {
	for i := range len(path) {
		if path[i] == '/' {
			return true
		}
	}
	return false
}

const (
	sysOpenat   = 257
	sysUnlinkat = 263

	workingDirectory = -100 // instead of an open directory
	asDirectory      = 0x200
	onlyDirectory    = 0x10000
	noFollow         = 0x20000
)

// at calls a system call with a name in an open directory.
func at(number, dir int, name string, flags int) int {
	path, ok := cString(name)
	if !ok {
		return -invalidArgument
	}
	return syscall(number, dir, address(unsafe.Pointer(path)), flags, 0, 0)
}

// removeAt removes what name is in the open directory dir; path: for errors. All below is found by open directories,
// so that no link that somebody makes meanwhile can lead elsewhere.
func removeAt(dir int, name, path string) error {
	r := at(sysUnlinkat, dir, name, 0)
	switch -r {
	case isDirectory, notPermitted, accessDenied:
	case noEntry:
		return nil
	default:
		return failure("unlinkat", path, r)
	}
	fd := at(sysOpenat, dir, name, onlyDirectory|noFollow|closeOnExec)
	if fd == -notDirectory || fd == -tooManyLinks {
		return failure("unlinkat", path, r)
	}
	err := failure("openfdat", path, fd)
	if err == nil {
		err = removeIn(newFile(fd, path))
	}
	r = at(sysUnlinkat, dir, name, asDirectory)
	if r >= 0 || r == -noEntry {
		return nil
	}
	if err != nil {
		return err
	}
	return failure("unlinkat", path, r)
}

// removeIn removes all that is in a directory, and closes it. It goes on after an error, and returns the first.
func removeIn(f *File) error {
	list, err := f.ReadDir(-1)
	for _, e := range list {
		if failed := removeAt(f.fd, e.Name(), f.name+"/"+e.Name()); err == nil {
			err = failed
		}
	}
	f.Close()
	return err
}
