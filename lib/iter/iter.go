// Package iter defines functions that iterate over sequences, and turns them into functions that are asked for
// one value at a time.
package iter

import (
	"runtime"
	_ "unsafe" // for linkname
)

// A Seq calls yield with each value of a sequence, until there are no more or yield returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 is a Seq of pairs: of keys and values, as a rule.
type Seq2[K, V any] func(yield func(K, V) bool)

// A coro holds a goroutine that waits for control.
type coro struct{}

// newcoro gives a coro whose goroutine will call run. Once run has returned, who waits in the coro goes on.
//
//go:linkname newcoro runtime.newcoro
func newcoro(run func(*coro)) *coro

// coroswitch stops the calling goroutine in c and runs the one that waited there.
//
//go:linkname coroswitch runtime.coroswitch
func coroswitch(c *coro)

// A puller is what the two sides of a Pull share, except for the values. The sequence runs in a goroutine of its
// own, but only while next or stop wait for it.
type puller struct {
	c       *coro
	name    string // of the function, for texts
	asked   bool   // next waits for a value
	ok      bool   // what next is to return
	ended   bool   // there will be no more values
	exited  bool   // the sequence was left by Goexit
	failure any    // what the sequence panicked with
}

// start makes the coroutine, which calls sequence at the first next.
func (p *puller) start(sequence func()) {
	p.c = newcoro(func(*coro) {
		if !p.ended {
			p.run(sequence)
		}
	})
}

func (p *puller) run(sequence func()) {
	returned := false
	defer func() {
		p.failure = recover()
		p.exited = p.failure == nil && !returned
		p.ended = true
	}()
	sequence()
	p.ok = false
	returned = true
}

// isWanted tells yield whether to store its value, for the next that waits.
func (p *puller) isWanted() bool {
	if p.ended {
		return false
	}
	if !p.asked {
		panic(p.name + ": yield called again before next")
	}
	p.asked = false
	p.ok = true
	return true
}

func (p *puller) stop() {
	if !p.ended {
		p.ended = true
		coroswitch(p.c)
		p.fail()
	}
}

// fail makes a panic or Goexit of the sequence one of the caller.
func (p *puller) fail() {
	if p.failure != nil {
		panic(p.failure)
	}
	if p.exited {
		runtime.Goexit()
	}
}

// ask notes that next waits for a value. It is for next to call coroswitch and, if the sequence has ended, fail:
// every call that is returned from after a switch costs as much as the switch.
func (p *puller) ask() {
	if p.asked {
		panic(p.name + ": next called again before yield")
	}
	p.asked = true
}

// Pull turns seq around: next returns its values one by one, and false when there are no more; stop ends the
// sequence early, after which next returns false. Who does not call next until it returns false must call stop.
// Only one goroutine at a time may use them. A panic or Goexit in seq happens in the call of next or stop.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := puller{name: "iter.Pull"}
	var value V
	p.start(func() {
		seq(func(v V) bool {
			if !p.isWanted() {
				return false
			}
			value = v
			coroswitch(p.c)
			return !p.ended
		})
		var zero V
		value = zero
	})
	next = func() (v V, ok bool) {
		if p.ended {
			return
		}
		p.ask()
		coroswitch(p.c)
		if p.ended {
			p.fail()
		}
		return value, p.ok
	}
	return next, p.stop
}

// Pull2 is Pull for sequences of pairs.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := puller{name: "iter.Pull2"}
	var key K
	var value V
	p.start(func() {
		seq(func(k K, v V) bool {
			if !p.isWanted() {
				return false
			}
			key, value = k, v
			coroswitch(p.c)
			return !p.ended
		})
		var noKey K
		var noValue V
		key, value = noKey, noValue
	})
	next = func() (k K, v V, ok bool) {
		if p.ended {
			return
		}
		p.ask()
		coroswitch(p.c)
		if p.ended {
			p.fail()
		}
		return key, value, p.ok
	}
	return next, p.stop
}
