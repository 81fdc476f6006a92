package sync

import "sync/atomic"

// A Once runs one function once.
type Once struct {
	_    noCopy
	done atomic.Bool
	m    Mutex
}

// Do calls f if it is the first call of Do; every Do returns after that f has returned (or panicked).
func (o *Once) Do(f func()) {
	if !o.done.Load() {
		o.doSlow(f)
	}
}

func (o *Once) doSlow(f func()) {
	o.m.Lock()
	defer o.m.Unlock()
	if !o.done.Load() {
		defer o.done.Store(true)
		f()
	}
}

// An onceCall is what the function of a OnceFunc keeps. Callers inline OnceFunc and its kin: what is built there is one
// object, and the function calls through it, so that it escapes no more than the result does.
type onceCall struct {
	once    Once
	f       func()
	failure any // what f panicked with
	done    bool
}

// OnceFunc gives a function that calls f at its first call; if f panics, every call does.
func OnceFunc(f func()) func() {
	d := onceCall{f: f}
	return func() {
		d.once.Do(func() {
			defer func() {
				d.f = nil
				d.failure = recover()
				if !d.done {
					panic(d.failure)
				}
			}()
			d.f()
			d.done = true
		})
		if !d.done {
			panic(d.failure)
		}
	}
}

type onceValue[T any] struct {
	once    Once
	f       func() T
	result  T
	failure any
	done    bool
}

// OnceValue gives a function that returns what f returned at the first call.
func OnceValue[T any](f func() T) func() T {
	d := onceValue[T]{f: f}
	return func() T {
		d.once.Do(func() {
			defer func() {
				d.f = nil
				d.failure = recover()
				if !d.done {
					panic(d.failure)
				}
			}()
			d.result = d.f()
			d.done = true
		})
		if !d.done {
			panic(d.failure)
		}
		return d.result
	}
}

type onceValues[T1, T2 any] struct {
	once    Once
	f       func() (T1, T2)
	result1 T1
	result2 T2
	failure any
	done    bool
}

// OnceValues is OnceValue for two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	d := onceValues[T1, T2]{f: f}
	return func() (T1, T2) {
		d.once.Do(func() {
			defer func() {
				d.f = nil
				d.failure = recover()
				if !d.done {
					panic(d.failure)
				}
			}()
			d.result1, d.result2 = d.f()
			d.done = true
		})
		if !d.done {
			panic(d.failure)
		}
		return d.result1, d.result2
	}
}
