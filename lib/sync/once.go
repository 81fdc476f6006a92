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

// OnceFunc gives a function that calls f at its first call; if f panics, every call does.
func OnceFunc(f func()) func() {
	get := OnceValue(func() struct{} {
		f()
		return struct{}{}
	})
	return func() { get() }
}

// OnceValue gives a function that returns what f returned at the first call.
func OnceValue[T any](f func() T) func() T {
	var once Once
	var result T
	var value any
	ok := false
	call := func() {
		defer func() {
			f = nil
			value = recover()
			if !ok {
				panic(value)
			}
		}()
		result = f()
		ok = true
	}
	return func() T {
		once.Do(call)
		if !ok {
			panic(value)
		}
		return result
	}
}

// OnceValues is OnceValue for two results.
func OnceValues[T1, T2 any](f func() (T1, T2)) func() (T1, T2) {
	type pair struct {
		a T1
		b T2
	}
	get := OnceValue(func() pair {
		a, b := f()
		return pair{a, b}
	})
	return func() (T1, T2) {
		p := get()
		return p.a, p.b
	}
}
