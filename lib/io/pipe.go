package io

import "sync"

// A pipe hands slices of the writer to readers: data carries what is left to write, taken how much
// of it a reader copied. Both ends wait for each other, and for ended.
type pipe struct {
	turn  sync.Mutex // of writers
	data  chan []byte
	taken chan int
	ended chan struct{}

	state                    sync.Mutex
	readerError, writerError error // what the ends were closed with
}

// PipeReader is the end of a pipe that reads.
type PipeReader struct{ pipe }

// PipeWriter is the end of a pipe that writes.
type PipeWriter struct{ r PipeReader }

// Pipe connects writes with reads, without a buffer between them.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{PipeReader{pipe{
		data:  make(chan []byte),
		taken: make(chan int),
		ended: make(chan struct{}),
	}}}
	return &w.r, w
}

func (p *pipe) hasEnded() bool {
	select {
	case <-p.ended:
		return true
	default:
		return false
	}
}

// end closes one end, whose error is *own: err, or usual if that is nil; only the first one counts.
func (p *pipe) end(own *error, err, usual error) {
	if err == nil {
		err = usual
	}
	p.state.Lock()
	defer p.state.Unlock()
	if *own == nil {
		*own = err
	}
	if !p.hasEnded() {
		close(p.ended)
	}
}

// reason is the error at an end after the pipe has ended: the other end's, if that alone is closed.
func (p *pipe) reason(own, other *error) error {
	p.state.Lock()
	defer p.state.Unlock()
	if *own == nil && *other != nil {
		return *other
	}
	return ErrClosedPipe
}

func (r *PipeReader) Read(data []byte) (int, error) {
	p := &r.pipe
	if !p.hasEnded() {
		select {
		case b := <-p.data:
			n := copy(data, b)
			p.taken <- n
			return n, nil
		case <-p.ended:
		}
	}
	return 0, p.reason(&p.readerError, &p.writerError)
}

// Close makes writes fail with ErrClosedPipe.
func (r *PipeReader) Close() error { return r.CloseWithError(nil) }

// CloseWithError makes writes fail with err.
func (r *PipeReader) CloseWithError(err error) error {
	r.end(&r.readerError, err, ErrClosedPipe)
	return nil
}

// Write returns when readers have taken all data, or one of the ends is closed.
func (w *PipeWriter) Write(data []byte) (n int, err error) {
	p := &w.r.pipe
	if !p.hasEnded() {
		p.turn.Lock()
		defer p.turn.Unlock()
	}
	for offered := false; !offered || n < len(data); {
		if p.hasEnded() {
			return n, p.reason(&p.writerError, &p.readerError)
		}
		select {
		case p.data <- data[n:]:
			n += <-p.taken
			offered = true
		case <-p.ended:
		}
	}
	return n, nil
}

// Close makes reads end with EOF.
func (w *PipeWriter) Close() error { return w.CloseWithError(nil) }

// CloseWithError makes reads fail with err, or end if it is nil.
func (w *PipeWriter) CloseWithError(err error) error {
	w.r.end(&w.r.writerError, err, EOF)
	return nil
}
