// Package io has the interfaces of input and output.
//
// It stands in for the Go distribution's package of that name until that one is compiled from source.
package io

import "errors"

type (
	// Reader reads up to len(p) bytes into p and tells how many; at the end the error is EOF.
	Reader interface {
		Read(p []byte) (n int, err error)
	}
	// Writer writes p; a short write has an error.
	Writer interface {
		Write(p []byte) (n int, err error)
	}
	// Closer ends the use of something.
	Closer interface{ Close() error }
	// Seeker moves the place of the next read or write.
	Seeker interface {
		Seek(offset int64, whence int) (int64, error)
	}
	ReadWriter interface {
		Reader
		Writer
	}
	ReadCloser interface {
		Reader
		Closer
	}
	WriteCloser interface {
		Writer
		Closer
	}
	ReadWriteCloser interface {
		Reader
		Writer
		Closer
	}
	ReadSeeker interface {
		Reader
		Seeker
	}
	ReadSeekCloser interface {
		Reader
		Seeker
		Closer
	}
	WriteSeeker interface {
		Writer
		Seeker
	}
	ReadWriteSeeker interface {
		Reader
		Writer
		Seeker
	}
	// ReaderFrom reads from r to its end.
	ReaderFrom interface {
		ReadFrom(r Reader) (n int64, err error)
	}
	// WriterTo writes all it has to w.
	WriterTo interface {
		WriteTo(w Writer) (n int64, err error)
	}
	ReaderAt interface {
		ReadAt(p []byte, off int64) (n int, err error)
	}
	WriterAt interface {
		WriteAt(p []byte, off int64) (n int, err error)
	}
	ByteReader  interface{ ReadByte() (byte, error) }
	ByteScanner interface {
		ByteReader
		UnreadByte() error
	}
	ByteWriter interface{ WriteByte(c byte) error }
	RuneReader interface {
		ReadRune() (r rune, size int, err error)
	}
	RuneScanner interface {
		RuneReader
		UnreadRune() error
	}
	StringWriter interface {
		WriteString(s string) (n int, err error)
	}
)

const (
	SeekStart   = 0
	SeekCurrent = 1
	SeekEnd     = 2
)

var (
	EOF              = errors.New("EOF")
	ErrUnexpectedEOF = errors.New("unexpected EOF")
	ErrShortWrite    = errors.New("short write")
	ErrShortBuffer   = errors.New("short buffer")
	ErrNoProgress    = errors.New("multiple Read calls return no data or error")
	ErrClosedPipe    = errors.New("io: read/write on closed pipe")
)

// WriteString writes s to w, without a copy if w has a WriteString.
func WriteString(w Writer, s string) (n int, err error) {
	if sw, ok := w.(StringWriter); ok {
		return sw.WriteString(s)
	}
	return w.Write([]byte(s))
}

// ReadAll reads r to its end.
func ReadAll(r Reader) ([]byte, error) {
	b := make([]byte, 0, 512)
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}

// ReadAtLeast reads until buf holds min bytes.
func ReadAtLeast(r Reader, buf []byte, min int) (n int, err error) {
	if len(buf) < min {
		return 0, ErrShortBuffer
	}
	for n < min && err == nil {
		var m int
		m, err = r.Read(buf[n:])
		n += m
	}
	switch {
	case n >= min:
		err = nil
	case n > 0 && err == EOF:
		err = ErrUnexpectedEOF
	}
	return n, err
}

// ReadFull fills buf.
func ReadFull(r Reader, buf []byte) (n int, err error) { return ReadAtLeast(r, buf, len(buf)) }

// Copy copies src to dst until src ends; by WriteTo or ReadFrom where there is one.
func Copy(dst Writer, src Reader) (written int64, err error) { return copyWith(dst, src, nil) }

// CopyBuffer is Copy with the caller's buffer.
func CopyBuffer(dst Writer, src Reader, buf []byte) (written int64, err error) {
	if buf != nil && len(buf) == 0 {
		panic("empty buffer in CopyBuffer")
	}
	return copyWith(dst, src, buf)
}

// copyWith is what Copy and CopyBuffer call; not inlined, so that they are.
//
//go:noinline
func copyWith(dst Writer, src Reader, buf []byte) (int64, error) {
	if w, ok := src.(WriterTo); ok {
		return w.WriteTo(dst)
	}
	if r, ok := dst.(ReaderFrom); ok {
		return r.ReadFrom(src)
	}
	if buf == nil {
		buf = make([]byte, copySize(src))
	}
	return copyThrough(dst, src, buf)
}

// copySize is no larger than what there is to read.
func copySize(src Reader) int64 {
	const size = 32 * 1024
	if l, ok := src.(*LimitedReader); ok {
		return max(1, min(l.N, size))
	}
	return size
}

func copyThrough(dst Writer, src Reader, buf []byte) (written int64, err error) {
	for {
		n, rerr := src.Read(buf)
		if n > 0 {
			m, werr := dst.Write(buf[:n])
			written += int64(m)
			if werr != nil {
				return written, werr
			}
			if m != n {
				return written, ErrShortWrite
			}
		}
		if rerr == EOF {
			return written, nil
		}
		if rerr != nil {
			return written, rerr
		}
	}
}

type discard struct{}

func (discard) Write(p []byte) (int, error)       { return len(p), nil }
func (discard) WriteString(s string) (int, error) { return len(s), nil }

// Discard is a Writer that forgets.
var Discard Writer = discard{}
