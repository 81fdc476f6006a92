package io

import "errors"

var (
	errWhence = errors.New("Seek: invalid whence")
	errOffset = errors.New("Seek: invalid offset")
)

// SectionReader reads a part of a ReaderAt.
type SectionReader struct {
	r              ReaderAt
	start, at, end int64 // offsets in r
	size           int64 // as asked for
}

// NewSectionReader reads the n bytes of r from off on.
func NewSectionReader(r ReaderAt, off int64, n int64) *SectionReader {
	const last = 1<<63 - 1
	end := int64(last)
	if off <= last-n {
		end = off + n
	}
	return &SectionReader{r, off, off, end, n}
}

func (s *SectionReader) Read(p []byte) (int, error) {
	if s.at >= s.end {
		return 0, EOF
	}
	n, err := s.r.ReadAt(p[:min(int64(len(p)), s.end-s.at)], s.at)
	s.at += int64(n)
	return n, err
}

func (s *SectionReader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += s.start
	case SeekCurrent:
		offset += s.at
	case SeekEnd:
		offset += s.end
	default:
		return 0, errWhence
	}
	if offset < s.start {
		return 0, errOffset
	}
	s.at = offset
	return offset - s.start, nil
}

func (s *SectionReader) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 || off >= s.Size() {
		return 0, EOF
	}
	left := s.end - s.start - off
	if int64(len(p)) <= left {
		return s.r.ReadAt(p, s.start+off)
	}
	n, err := s.r.ReadAt(p[:left], s.start+off)
	if err == nil {
		err = EOF
	}
	return n, err
}

// Size is the number of bytes in the section.
func (s *SectionReader) Size() int64 { return s.end - s.start }

// Outer tells what NewSectionReader was given.
func (s *SectionReader) Outer() (r ReaderAt, off int64, n int64) { return s.r, s.start, s.size }

// OffsetWriter writes to a part of a WriterAt.
type OffsetWriter struct {
	w         WriterAt
	start, at int64 // offsets in w
}

// NewOffsetWriter writes to w from off on.
func NewOffsetWriter(w WriterAt, off int64) *OffsetWriter { return &OffsetWriter{w, off, off} }

func (o *OffsetWriter) Write(p []byte) (int, error) {
	n, err := o.w.WriteAt(p, o.at)
	o.at += int64(n)
	return n, err
}

func (o *OffsetWriter) WriteAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, errOffset
	}
	return o.w.WriteAt(p, o.start+off)
}

// Seek has no end to count from.
func (o *OffsetWriter) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case SeekStart:
		offset += o.start
	case SeekCurrent:
		offset += o.at
	default:
		return 0, errWhence
	}
	if offset < o.start {
		return 0, errOffset
	}
	o.at = offset
	return offset - o.start, nil
}
