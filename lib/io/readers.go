package io

// LimitedReader reads from R, but no more than N bytes.
type LimitedReader struct {
	R Reader
	N int64
}

// LimitReader is r, ending after n bytes.
func LimitReader(r Reader, n int64) Reader { return &LimitedReader{r, n} }

func (l *LimitedReader) Read(p []byte) (int, error) {
	if l.N <= 0 {
		return 0, EOF
	}
	n, err := l.R.Read(p[:min(int64(len(p)), l.N)])
	l.N -= int64(n)
	return n, err
}

type multiReader struct{ rest []Reader }

// MultiReader reads one reader after the other.
func MultiReader(readers ...Reader) Reader {
	rest := make([]Reader, len(readers))
	copy(rest, readers)
	return &multiReader{rest}
}

func (m *multiReader) Read(p []byte) (int, error) {
	for len(m.rest) > 0 {
		n, err := m.rest[0].Read(p)
		if err == EOF {
			m.rest = m.rest[1:]
			if n == 0 {
				continue
			}
			if len(m.rest) > 0 {
				err = nil
			}
		}
		if n > 0 || err != EOF {
			return n, err
		}
	}
	return 0, EOF
}

type teeReader struct {
	r Reader
	w Writer
}

// TeeReader writes to w what is read from r.
func TeeReader(r Reader, w Writer) Reader { return &teeReader{r, w} }

func (t *teeReader) Read(p []byte) (int, error) {
	n, err := t.r.Read(p)
	if n == 0 {
		return n, err
	}
	if written, werr := t.w.Write(p[:n]); werr != nil {
		return written, werr
	}
	return n, err
}

type nopCloser struct{ Reader }

func (nopCloser) Close() error { return nil }

type nopCloserWriterTo struct{ Reader }

func (nopCloserWriterTo) Close() error { return nil }
func (c nopCloserWriterTo) WriteTo(w Writer) (n int64, err error) {
	return c.Reader.(WriterTo).WriteTo(w)
}

// NopCloser gives r a Close that does nothing.
func NopCloser(r Reader) ReadCloser {
	if _, ok := r.(WriterTo); ok {
		return nopCloserWriterTo{r}
	}
	return nopCloser{r}
}

type multiWriter struct{ all []Writer }

// MultiWriter writes everything to each of the writers, up to the first that fails.
func MultiWriter(writers ...Writer) Writer {
	all := make([]Writer, 0, len(writers))
	for _, w := range writers {
		if inner, ok := w.(*multiWriter); ok {
			all = append(all, inner.all...)
		} else {
			all = append(all, w)
		}
	}
	return &multiWriter{all}
}

func (m *multiWriter) Write(p []byte) (int, error) {
	for _, w := range m.all {
		n, err := w.Write(p)
		if err != nil {
			return n, err
		}
		if n != len(p) {
			return n, ErrShortWrite
		}
	}
	return len(p), nil
}

func (m *multiWriter) WriteString(s string) (int, error) {
	for _, w := range m.all {
		n, err := WriteString(w, s)
		if err != nil {
			return n, err
		}
		if n != len(s) {
			return n, ErrShortWrite
		}
	}
	return len(s), nil
}

// CopyN copies n bytes of src to dst; the error is EOF if src has fewer.
func CopyN(dst Writer, src Reader, n int64) (written int64, err error) {
	written, err = Copy(dst, LimitReader(src, n))
	if written == n {
		return n, nil
	}
	if err == nil {
		err = EOF
	}
	return written, err
}
