// run

// Files, directories, links; what is known of them; errors.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"
)

func show(what string, err error) {
	fmt.Printf("%s: %v exist=%v not=%v\n", what, err, os.IsExist(err), errors.Is(err, fs.ErrNotExist))
}

func main() {
	dir := os.TempDir() + "/gosling-os-" + fmt.Sprint(os.Getpid())
	show("clean", os.RemoveAll(dir))
	show("mkdir", os.Mkdir(dir, 0o755))
	show("again", errors.Unwrap(os.Mkdir(dir, 0o755)))
	show("all", os.MkdirAll(dir+"/a/b/c", 0o750))
	show("all again", os.MkdirAll(dir+"/a/b/c", 0o750))
	show("write", os.WriteFile(dir+"/a/f.txt", []byte("hello, world\n"), 0o640))
	show("below a file", errors.Unwrap(os.MkdirAll(dir+"/a/f.txt/x", 0o750)))
	show("is a file", errors.Unwrap(os.MkdirAll(dir+"/a/f.txt", 0o750)))
	for _, name := range []string{"/a/f.txt", "/a", "/a/", "/none"} {
		info, err := os.Stat(dir + name)
		if err != nil {
			show("stat "+name, errors.Unwrap(err))
			continue
		}
		if err == nil {
			fmt.Println(info.Name(), info.Size() == 13, info.Mode(), info.IsDir(), info.Mode().IsRegular(), time.Since(info.ModTime()) < time.Hour)
		}
	}
	show("symlink", os.Symlink("f.txt", dir+"/a/link"))
	to, err := os.Readlink(dir + "/a/link")
	show(to, err)
	l, _ := os.Lstat(dir + "/a/link")
	s, _ := os.Stat(dir + "/a/link")
	f0, _ := os.Stat(dir + "/a/f.txt")
	fmt.Println(l.Mode(), s.Mode(), os.SameFile(s, f0), os.SameFile(l, f0))
	show("link", os.Link(dir+"/a/f.txt", dir+"/a/hard"))
	show("chmod", os.Chmod(dir+"/a/hard", 0o600|os.ModeSetuid))
	list, err := os.ReadDir(dir + "/a")
	show("readdir", err)
	for _, e := range list {
		info, err := e.Info()
		fmt.Println(e, e.Name(), e.IsDir(), e.Type(), info.Mode(), err)
	}
	f, err := os.OpenFile(dir+"/a/f.txt", os.O_RDWR, 0)
	show("open", err)
	b := make([]byte, 5)
	n, err := f.ReadAt(b, 7)
	fmt.Println(n, err, string(b))
	n, err = f.ReadAt(b, 11)
	fmt.Println(n, err, string(b[:n]))
	n, err = f.ReadAt(b, -1)
	show("negative", errors.Unwrap(err))
	fmt.Println(f.WriteAt([]byte("HE"), 0))
	at, err := f.Seek(-6, io.SeekEnd)
	fmt.Println(at, err)
	rest, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", rest, err)
	_, err = f.Seek(-1, io.SeekStart)
	fmt.Println(err != nil)
	show("truncate", f.Truncate(4))
	show("sync", f.Sync())
	info, err := f.Stat()
	fmt.Println(info.Size(), info.Name(), err)
	show("close", f.Close())
	show("close again", errors.Unwrap(f.Close()))
	_, err = f.Seek(0, 0)
	show("seek closed", errors.Unwrap(err))
	_, err = f.Stat()
	fmt.Println(err != nil)
	d, _ := os.Open(dir + "/a")
	names, err := d.Readdirnames(2)
	fmt.Println(len(names), err)
	more, err := d.ReadDir(100)
	fmt.Println(len(more), err)
	more, err = d.ReadDir(1)
	fmt.Println(len(more), err)
	d.Close()
	show("rename", os.Rename(dir+"/a/hard", dir+"/moved"))
	show("rename none", errors.Unwrap(os.Rename(dir+"/a/none", dir+"/moved2")))
	show("rename over dir", errors.Unwrap(os.Rename(dir+"/moved", dir+"/a")))
	show("remove dir", errors.Unwrap(os.Remove(dir+"/a")))
	show("remove none", errors.Unwrap(os.Remove(dir+"/none")))
	show("remove", os.Remove(dir+"/moved"))
	show("readlink", errors.Unwrap(func() error { _, err := os.Readlink(dir + "/a/f.txt"); return err }()))
	show("chdir", os.Chdir(dir+"/a"))
	wd, err := os.Getwd()
	fmt.Println(wd[len(wd)-2:], err)
	data, err := os.ReadFile("f.txt")
	fmt.Printf("%q %v\n", data, err)
	show("truncate", os.Truncate("f.txt", 1))
	show("read dir", func() error { _, err := os.ReadFile("."); return errors.Unwrap(err) }())
	_, err = os.ReadDir("f.txt")
	fmt.Println(err != nil)
	show("chdir none", os.Chdir("none"))
	os.Chdir("/")
	show("remove all", os.RemoveAll(dir))
	show("remove all", os.RemoveAll(dir))
	_, err = os.Stat(dir)
	show("gone", errors.Unwrap(err))
	for _, m := range []fs.FileMode{0, 0o777, fs.ModeDir | 0o755, fs.ModeSymlink, fs.ModeDevice | fs.ModeCharDevice | 0o620, fs.ModeSticky | fs.ModeDir, 1<<32 - 1} {
		fmt.Println(m, m.Type(), m.Perm(), m.IsDir(), m.IsRegular())
	}
	for _, p := range []string{".", "", "a", "a/b", "/a", "a/", "a//b", "..", "a/../b", "a\\b", "\xff", "\ufffd"} {
		fmt.Print(fs.ValidPath(p), " ")
	}
	var e error = &os.PathError{Op: "x", Path: "y", Err: fs.ErrClosed}
	var pe *fs.PathError
	fmt.Printf("%T %v %v %v\n", e, errors.As(e, &pe), pe, os.ErrClosed == fs.ErrClosed)
	dev, err := os.Stat("/dev/null")
	fmt.Println(dev.Mode(), err, os.Getpid() > 0, os.Getuid() >= 0)
}
