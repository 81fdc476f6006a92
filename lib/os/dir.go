package os

import (
	"io"
	"io/fs"
	"unsafe"
)

type dirEntry struct {
	dir, name string
	kind      FileMode
}

func (e *dirEntry) Name() string            { return e.name }
func (e *dirEntry) IsDir() bool             { return e.kind.IsDir() }
func (e *dirEntry) Type() FileMode          { return e.kind }
func (e *dirEntry) Info() (FileInfo, error) { return Lstat(e.dir + "/" + e.name) }
func (e *dirEntry) String() string          { return fs.FormatDirEntry(e) }

// ReadDir lists a directory by name.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	list, err := f.ReadDir(-1)
	sortByName(list)
	return list, err
}

func sortByName(list []DirEntry) {
	for gap := len(list) / 2; gap > 0; gap /= 2 {
		for i := gap; i < len(list); i++ {
			for j := i; j >= gap && list[j].Name() < list[j-gap].Name(); j -= gap {
				list[j], list[j-gap] = list[j-gap], list[j]
			}
		}
	}
}

// ReadDir reads the next entries: at most n, with io.EOF after the last; all if n is not positive.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	list := []DirEntry{}
	for n <= 0 || len(list) < n {
		e, err := f.nextEntry()
		if err != nil {
			return list, err
		}
		if e == nil {
			break
		}
		list = append(list, e)
	}
	if n > 0 && len(list) == 0 {
		return list, io.EOF
	}
	return list, nil
}

// Readdirnames is ReadDir for names only.
func (f *File) Readdirnames(n int) (names []string, err error) {
	list, err := f.ReadDir(n)
	names = make([]string, 0, len(list))
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names, err
}

// Readdir is ReadDir with what is known of each file.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	list, err := f.ReadDir(n)
	infos := make([]FileInfo, 0, len(list))
	for _, e := range list {
		if info, gone := e.Info(); gone == nil {
			infos = append(infos, info)
		}
	}
	return infos, err
}

const direntSize = 4096 // of what is read at once

// nextEntry gives nil after the last one.
func (f *File) nextEntry() (DirEntry, error) {
	for {
		if len(f.entries) == 0 {
			room := make([]byte, direntSize)
			n, err := f.onFile(sysGetdents, "readdirent", address(unsafe.Pointer(&room[0])), len(room), 0)
			if n == 0 {
				return nil, err
			}
			f.entries = room[:n]
		}
		// inode, offset: 8 bytes each; length: 2; type: 1; name, NUL
		entry := f.entries
		f.entries = entry[int(entry[16])|int(entry[17])<<8:]
		name := goString(&entry[19])
		if name != "." && name != ".." {
			return &dirEntry{f.name, string([]byte(name)), fileTypes[entry[18]&15]}, nil
		}
	}
}

func Mkdir(name string, perm FileMode) error {
	_, err := onPath(sysMkdir, "mkdir", name, systemMode(perm), 0)
	return err
}

// MkdirAll makes a directory and those above it; it may exist.
func MkdirAll(path string, perm FileMode) error {
	if info, err := Stat(path); err == nil {
		if info.IsDir() {
			return nil
		}
		return &PathError{Op: "mkdir", Path: path, Err: errno(notDirectory)}
	}
	if above := aboveOf(path); above != "" {
		if err := MkdirAll(above, perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if info, missing := Lstat(path); err != nil && missing == nil && info.IsDir() {
		return nil
	}
	return err
}

// aboveOf is path without its last element, or "".
func aboveOf(path string) string {
	i := len(path)
	for i > 0 && path[i-1] == '/' {
		i--
	}
	for i > 0 && path[i-1] != '/' {
		i--
	}
	if i <= 1 {
		return ""
	}
	return path[:i-1]
}
