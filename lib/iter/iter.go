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

// What a puller is doing. Next and yield each look at it once, before they switch, and once afterwards: a value takes
// two switches, which cost little more than the few loads and stores around them.
const (
	idle  = iota // there is a value, or next has not been called; the sequence waits
	asked        // next waits for a value
	ended        // there will be no more values
)

// A puller is what the two sides of a Pull share, except for the values. The sequence runs in a goroutine of its
// own, but only while next or stop wait for it.
type puller struct {
	c       *coro
	state   int
	ok      bool   // what next is to return
	exited  bool   // the sequence was left by Goexit
	failure any    // what the sequence panicked with
	name    string // of the function, for texts
}

// start makes the coroutine, which calls sequence at the first next.
func (p *puller) start(sequence func()) {
	p.c = newcoro(func(*coro) {
		if p.state != ended {
			p.run(sequence)
		}
	})
}

func (p *puller) run(sequence func()) {
	returned := false
	defer func() {
		p.failure = recover()
		p.exited = p.failure == nil && !returned
		p.state = ended
	}()
	sequence()
	p.ok = false
	returned = true
}

// refuse is what yield does when next does not wait.
func (p *puller) refuse() bool {
	if p.state != ended {
		panic(p.name + ": yield called again before next")
	}
	return false
}

// isOver tells next, when it cannot ask, that there are no more values.
func (p *puller) isOver() bool {
	if p.state == asked {
		panic(p.name + ": next called again before yield")
	}
	return true
}

func (p *puller) stop() {
	if p.state != ended {
		p.state = ended
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

// Pull turns seq around: next returns its values one by one, and false when there are no more; stop ends the
// sequence early, after which next returns false. Who does not call next until it returns false must call stop.
// Only one goroutine at a time may use them. A panic or Goexit in seq happens in the call of next or stop.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := puller{name: "iter.Pull"}
	var value V
	p.start(func() {
		seq(func(v V) bool {
			if p.state != asked {
				return p.refuse()
			}
			p.state, p.ok = idle, true
			value = v
			coroswitch(p.c)
			return p.state != ended
		})
		var zero V
		value = zero
	})
	next = func() (v V, ok bool) {
		if p.state != idle && p.isOver() {
			return
		}
		p.state = asked
		coroswitch(p.c)
		if p.state == ended {
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
			if p.state != asked {
				return p.refuse()
			}
			p.state, p.ok = idle, true
			key, value = k, v
			coroswitch(p.c)
			return p.state != ended
		})
		var noKey K
		var noValue V
		key, value = noKey, noValue
	})
	next = func() (k K, v V, ok bool) {
		if p.state != idle && p.isOver() {
			return
		}
		p.state = asked
		coroswitch(p.c)
		if p.state == ended {
			p.fail()
		}
		return key, value, p.ok
	}
	return next, p.stop
}
