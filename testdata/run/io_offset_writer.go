// run

package main

import (
	"errors"
	"fmt"
	"io"
)

type buffer []byte

func (b buffer) WriteAt(p []byte, off int64) (int, error) {
	if off < 0 || off > int64(len(b)) {
		return 0, errors.New("outside")
	}
	n := copy(b[off:], p)
	if n < len(p) {
		return n, io.ErrShortWrite
	}
	return n, nil
}

func main() {
	b := make(buffer, 12)
	for i := range b {
		b[i] = '.'
	}
	w := io.NewOffsetWriter(b, 2)
	fmt.Println(w.Write([]byte("ab")))
	fmt.Println(io.WriteString(w, "cd"))
	fmt.Println(w.WriteAt([]byte("X"), 7))
	fmt.Println(w.WriteAt([]byte("X"), -1))
	for _, whence := range []int{io.SeekStart, io.SeekCurrent, io.SeekEnd, 9} {
		for _, off := range []int64{0, 1, -1, -100, 20} {
			at, err := w.Seek(off, whence)
			fmt.Println(whence, off, at, err)
		}
	}
	fmt.Println(w.Write([]byte("z")))
	fmt.Println(w.Seek(8, io.SeekStart))
	fmt.Println(w.Write([]byte("long")))
	fmt.Println(w.Seek(0, io.SeekCurrent))
	fmt.Printf("%q\n", b)
	var _ io.WriteSeeker = w
}
