package os

import (
	"io/fs"
	"time"
	"unsafe"
)

type (
	FileInfo = fs.FileInfo
	FileMode = fs.FileMode
	DirEntry = fs.DirEntry
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// A systemStat is what the system tells of a file.
type systemStat struct {
	device, inode, links   uint64
	mode, uid, gid, _      uint32
	rdevice                uint64
	size, block, blocks    int64
	access, modify, change [2]int64 // seconds, nanoseconds
	_                      [3]int64
}

type fileInfo struct {
	name string
	stat systemStat
}

func (i *fileInfo) Name() string       { return i.name }
func (i *fileInfo) Size() int64        { return i.stat.size }
func (i *fileInfo) Mode() FileMode     { return fileMode(i.stat.mode) }
func (i *fileInfo) ModTime() time.Time { return time.Unix(i.stat.modify[0], i.stat.modify[1]) }
func (i *fileInfo) IsDir() bool        { return i.Mode().IsDir() }

// Sys gives nothing: package syscall is not there.
func (i *fileInfo) Sys() any { return nil }

// The bits above the permissions, and what is special about them.
const (
	systemType   = 0xf000
	systemSetuid = 0x800
	systemSetgid = 0x400
	systemSticky = 0x200
)

var fileTypes = [16]FileMode{1: ModeNamedPipe, 2: ModeDevice | ModeCharDevice, 4: ModeDir, 6: ModeDevice, 10: ModeSymlink, 12: ModeSocket}

func fileMode(system uint32) FileMode {
	m := FileMode(system&0o777) | fileTypes[system&systemType>>12]
	if system&systemSetuid != 0 {
		m |= ModeSetuid
	}
	if system&systemSetgid != 0 {
		m |= ModeSetgid
	}
	if system&systemSticky != 0 {
		m |= ModeSticky
	}
	return m
}

func systemMode(m FileMode) int {
	mode := int(m.Perm())
	if m&ModeSetuid != 0 {
		mode |= systemSetuid
	}
	if m&ModeSetgid != 0 {
		mode |= systemSetgid
	}
	if m&ModeSticky != 0 {
		mode |= systemSticky
	}
	return mode
}

// Stat tells of a file, following symbolic links.
func Stat(name string) (FileInfo, error) { return statPath(sysStat, "stat", name) }

// Lstat tells of a file, which may be a symbolic link.
func Lstat(name string) (FileInfo, error) { return statPath(sysLstat, "lstat", name) }

func statPath(number int, op, name string) (FileInfo, error) {
	info := &fileInfo{name: lastElement(name)}
	if _, err := onPath(number, op, name, address(unsafe.Pointer(&info.stat)), 0); err != nil {
		return nil, err
	}
	return info, nil
}

func (f *File) Stat() (FileInfo, error) {
	if f == nil {
		return nil, ErrInvalid
	}
	info := &fileInfo{name: lastElement(f.name)}
	if _, err := f.onFile(sysFstat, "stat", address(unsafe.Pointer(&info.stat)), 0, 0); err != nil {
		return nil, err
	}
	return info, nil
}

// SameFile reports whether two results of this package's functions are about one file.
func SameFile(a, b FileInfo) bool {
	x, ok := a.(*fileInfo)
	y, ok2 := b.(*fileInfo)
	return ok && ok2 && x.stat.device == y.stat.device && x.stat.inode == y.stat.inode
}

// lastElement is what follows the last slash, but for slashes at the end.
func lastElement(name string) string {
	for len(name) > 1 && name[len(name)-1] == '/' {
		name = name[:len(name)-1]
	}
	for i := len(name) - 2; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	return name
}
