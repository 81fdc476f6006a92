// run

// RemoveAll removes links and not what they lead to, refuses paths that end in a dot, and goes on after errors.

package main

import (
	"errors"
	"fmt"
	"os"
)

func check(err error) {
	if err != nil {
		fmt.Println(err)
	}
}

func list(dir string) {
	entries, err := os.ReadDir(dir)
	check(err)
	for _, e := range entries {
		fmt.Print(e, "; ")
	}
	fmt.Println()
}

func main() {
	check(os.Chdir(os.TempDir()))
	root := fmt.Sprint("os_remove_test.", os.Getpid())
	check(os.Mkdir(root, 0o755))
	check(os.Chdir(root))
	check(os.MkdirAll("keep/deep", 0o755))
	check(os.WriteFile("keep/deep/file", []byte("x"), 0o644))
	check(os.MkdirAll("tree/a/b/c", 0o755))
	check(os.MkdirAll("tree/d", 0o755))
	check(os.WriteFile("tree/a/b/file", nil, 0o444))
	check(os.Symlink("../../keep", "tree/a/link"))
	check(os.Symlink("../keep", "tree/other"))
	check(os.Symlink("keep", "top"))
	check(os.Symlink("nowhere", "broken"))

	check(os.RemoveAll("tree"))
	check(os.RemoveAll("top/"))
	check(os.RemoveAll("broken"))
	check(os.RemoveAll("missing"))
	check(os.RemoveAll("keep/deep/file/below"))
	check(os.RemoveAll(""))
	check(os.RemoveAll("."))
	check(os.RemoveAll("keep/."))
	check(os.RemoveAll("a\x00b"))
	list(".")
	list("keep/deep")
	check(os.Remove("keep"))

	var e *os.PathError
	fmt.Println(errors.As(os.RemoveAll("."), &e), errors.Is(os.Remove("missing"), os.ErrNotExist))
	for i := range 100 {
		check(os.WriteFile(fmt.Sprint("keep/", i), nil, 0o600))
	}
	check(os.RemoveAll("keep/"))
	list(".")
	check(os.Chdir(".."))
	check(os.RemoveAll(root))
	_, err := os.Stat(root)
	fmt.Println(os.IsNotExist(err))
}
