// run

// Readers and writers made of others: limits, sequences, sections, copies, pipes.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// text is a Reader and a ReaderAt that tells the sizes asked for.
type text struct {
	s     string
	at    int
	sizes []int
	last  error // instead of EOF, and with the last bytes
}

func (t *text) Read(p []byte) (int, error) {
	t.sizes = append(t.sizes, len(p))
	n := copy(p, t.s[t.at:])
	t.at += n
	if t.at == len(t.s) && t.last != nil {
		return n, t.last
	}
	if n == 0 && len(p) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

func (t *text) ReadAt(p []byte, off int64) (int, error) {
	if off >= int64(len(t.s)) {
		return 0, io.EOF
	}
	n := copy(p, t.s[off:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

type writerTo struct{ text }

func (w *writerTo) WriteTo(dst io.Writer) (int64, error) {
	n, err := io.WriteString(dst, "<"+w.s+">")
	return int64(n), err
}

// bounded fails after so many bytes.
type bounded struct {
	left int
	got  []byte
}

func (b *bounded) Write(p []byte) (int, error) {
	n := min(len(p), b.left)
	b.left -= n
	b.got = append(b.got, p[:n]...)
	if n < len(p) {
		return n, errors.New("full")
	}
	return n, nil
}

type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

func readers() {
	t := &text{s: "hello, world"}
	b, err := io.ReadAll(io.LimitReader(t, 5))
	fmt.Printf("%q %v %v\n", b, err, t.sizes)
	n, err := io.CopyN(os.Stdout, t, 3)
	fmt.Println("|", n, err, t.sizes)
	n, err = io.CopyN(io.Discard, t, 100)
	fmt.Println(n, err)
	failing := &text{s: "xyz", last: errors.New("torn")}
	m := io.MultiReader(&text{s: "ab"}, &text{s: "cd", last: io.EOF}, &text{}, failing, &text{s: "never"})
	buf := make([]byte, 8)
	for err = nil; err == nil; {
		var k int
		k, err = m.Read(buf)
		fmt.Printf("%q %v; ", buf[:k], err)
	}
	fmt.Println()
	m = io.MultiReader()
	k, err := m.Read(buf)
	fmt.Println(k, err)
	w := &bounded{left: 4}
	b, err = io.ReadAll(io.TeeReader(&text{s: "teatime"}, w))
	fmt.Printf("%q %v %q\n", b, err, w.got)
	c := io.NopCloser(&writerTo{text{s: "w"}})
	_, is := c.(io.WriterTo)
	fmt.Printf("%T %v %v\n", c, is, c.Close())
	fmt.Printf("%T\n", io.NopCloser(t))
}

func writers() {
	a, b := &bounded{left: 100}, &bounded{left: 6}
	m := io.MultiWriter(a, b)
	fmt.Fprintf(m, "one ")
	n, err := io.WriteString(m, "two")
	fmt.Printf("%d %v %q %q\n", n, err, a.got, b.got)
	n, err = io.MultiWriter(short{}, a).Write([]byte("1234"))
	fmt.Println(n, err)
	c, err := io.Copy(a, &writerTo{text{s: "to"}})
	fmt.Printf("%d %v %q\n", c, err, a.got)
	t := &text{s: "buffer"}
	c, err = io.CopyBuffer(a, t, make([]byte, 4))
	fmt.Println(c, err, t.sizes)
	c, err = io.Copy(short{}, &text{s: "half"})
	fmt.Println(c, err)
	defer func() { fmt.Println(recover()) }()
	io.CopyBuffer(a, t, []byte{})
}

func sections() {
	s := io.NewSectionReader(&text{s: "0123456789"}, 2, 5)
	b, err := io.ReadAll(s)
	fmt.Printf("%q %v %d\n", b, err, s.Size())
	for _, to := range []struct{ off, whence int }{{1, io.SeekStart}, {-2, io.SeekEnd}, {-9, io.SeekCurrent}, {0, 7}, {9, 0}} {
		at, err := s.Seek(int64(to.off), to.whence)
		rest, _ := io.ReadAll(s)
		fmt.Printf("%d %v %q; ", at, err, rest)
	}
	fmt.Println()
	buf := make([]byte, 3)
	for _, off := range []int64{0, 3, 5, -1} {
		n, err := s.ReadAt(buf, off)
		fmt.Printf("%q %v; ", buf[:n], err)
	}
	_, off, n := s.Outer()
	fmt.Println(off, n)
}

func pipes() {
	r, w := io.Pipe()
	var wg sync.WaitGroup
	wg.Go(func() {
		for i := range 3 {
			fmt.Fprintf(w, "line %d\n", i)
		}
		w.CloseWithError(errors.New("broken"))
		w.Close()
	})
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", b, err)
	wg.Wait()
	_, err = w.Write([]byte("x"))
	fmt.Println(err)
	r, w = io.Pipe()
	wg.Go(func() {
		io.ReadFull(r, make([]byte, 3))
		r.CloseWithError(errors.New("enough"))
	})
	n, err := w.Write([]byte("12345"))
	fmt.Println(n, err)
	_, err = r.Read(nil)
	fmt.Println(err, w.Close())
	wg.Wait()
	r, w = io.Pipe()
	for i := range 4 {
		wg.Go(func() { fmt.Fprint(w, "abcd"[i:i+1], "-") })
	}
	b = make([]byte, 8)
	_, err = io.ReadFull(r, b)
	wg.Wait()
	seen := 0
	for _, c := range b {
		seen += int(c)
	}
	fmt.Println(seen, err)
	wg.Go(func() { w.Write(nil); w.Close() })
	n, err = r.Read(b)
	fmt.Println(n, err)
	n, err = r.Read(b)
	fmt.Println(n, err, r.Close())
	_, err = r.Read(b)
	fmt.Println(err)
}

func main() {
	readers()
	writers()
	sections()
	pipes()
}
