package fs

import "errors"

// A WalkDirFunc is called for each file. d is nil if the root cannot be looked at; called a second time for a directory
// that cannot be read, with the error.
type WalkDirFunc func(path string, d DirEntry, err error) error

var (
	// SkipDir leaves out the directory, or the rest of the one that a file is in.
	SkipDir = errors.New("skip this directory")
	// SkipAll ends the walk.
	SkipAll = errors.New("skip everything and stop the walk")
)

// WalkDir calls fn for root and all below it, in the order of their names.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			return nil
		}
		return err
	}
	list, err := ReadDir(fsys, name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir {
				return nil
			}
			return err
		}
	}
	for _, e := range list {
		if err := walk(fsys, joined(name, e.Name()), e, fn); err == SkipDir {
			break
		} else if err != nil {
			return err
		}
	}
	return nil
}

func joined(dir, name string) string {
	if dir == "." {
		return name
	}
	return dir + "/" + name
}
