package time

import "unsafe"

// Sleep pauses the goroutine for at least d.
//
//go:linkname Sleep runtime.sleep
func Sleep(d Duration)

// A runtimeTimer is known to the runtime (gotimer.c).
type runtimeTimer struct {
	when       int64
	state      [4]uint64
	next, prev *runtimeTimer
	dueNext    *runtimeTimer
	due        int64
	period     int64
	c          unsafe.Pointer // the channel, or
	f          func()         // what to call
	loc        *Location
}

func startTimer(t *runtimeTimer)
func stopTimer(t *runtimeTimer) bool
func nextDue() func()
func startCaller(loop func())

//go:noescape
func readClocks(t *Time)

//go:linkname nanotime runtime.nanotime
func nanotime() int64

// when is the time that lies d in the future, on the monotonic clock.
func when(d Duration) int64 {
	now := nanotime()
	if d <= 0 {
		return now
	}
	if t := now + int64(d); t > now {
		return t
	}
	return 1<<63 - 1
}

// channelOf is the pointer behind a channel.
func channelOf(c chan Time) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&c)) }

// A Timer sends the time to C once, or calls a function.
type Timer struct {
	C <-chan Time
	r runtimeTimer
}

// NewTimer sends the time after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	t := &Timer{C: c, r: runtimeTimer{when: when(d), c: channelOf(c), loc: Local}}
	startTimer(&t.r)
	return t
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	startCaller(callDue)
	t := &Timer{r: runtimeTimer{when: when(d), f: f}}
	startTimer(&t.r)
	return t
}

func callDue() {
	for {
		go nextDue()()
	}
}

// After is NewTimer(d).C.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// Stop keeps the timer from firing; false: it has already, or was stopped. No value is left in C.
func (t *Timer) Stop() bool {
	if t.r.c == nil && t.r.f == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(&t.r)
}

// Reset starts the timer anew; true if it was running.
func (t *Timer) Reset(d Duration) bool {
	if t.r.c == nil && t.r.f == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	active := stopTimer(&t.r)
	t.r.when = when(d)
	startTimer(&t.r)
	return active
}

// A Ticker sends the time to C again and again; a slow receiver misses some.
type Ticker struct {
	C <-chan Time
	r runtimeTimer
}

func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	t := &Ticker{C: c, r: runtimeTimer{when: when(d), period: int64(d), c: channelOf(c), loc: Local}}
	startTimer(&t.r)
	return t
}

// Stop ends the ticks; it does not close C.
func (t *Ticker) Stop() {
	if t.r.c != nil {
		stopTimer(&t.r)
	}
}

// Reset starts the ticker anew with another period.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r.c == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	stopTimer(&t.r)
	t.r.when, t.r.period = when(d), int64(d)
	startTimer(&t.r)
}

// Tick is NewTicker(d).C, or nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
