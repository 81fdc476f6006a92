// Package time has the clock, timers, durations and the calendar of UTC.
//
// It stands in for the Go distribution's package of that name until that one is compiled from source. There are no time
// zones but UTC, which Local is, too; no parsing of texts.
//
// Files: time.go (instants), date.go (the calendar), duration.go, sleep.go (timers, tickers, Sleep).
package time

// A Time is an instant, with a reading of the monotonic clock if it came from Now. The zero value is the first moment of
// the year 1.
type Time struct {
	sec, nsec int64 // since the year 1
	mono      int64 // 1 + the monotonic clock in ns; 0: none
	loc       *Location
}

// A Location is a time zone: UTC.
type Location struct{ name string }

var (
	utc           = Location{"UTC"}
	UTC *Location = &utc
	// Local is the zone of the machine.
	Local *Location = &utc
)

func (l *Location) String() string { return l.get().name }

func (l *Location) get() *Location {
	if l == nil {
		return &utc
	}
	return l
}

const toUnix = -62135596800 // seconds from the year 1 to 1970, negated

// Now is the current time.
//
//go:noinline
func Now() Time {
	t := Time{loc: Local}
	readClocks(&t)
	return t
}

// Unix is the time so many seconds and nanoseconds after the beginning of 1970.
func Unix(sec int64, nsec int64) Time {
	t := Time{sec: sec - toUnix, loc: Local}
	return t.plus(nsec)
}

func UnixMilli(msec int64) Time { return Unix(msec/1e3, msec%1e3*1e6) }
func UnixMicro(usec int64) Time { return Unix(usec/1e6, usec%1e6*1e3) }

// Since is Now().Sub(t), Until its negation.
func Since(t Time) Duration { return Now().Sub(t) }
func Until(t Time) Duration { return t.Sub(Now()) }

// plus adds nanoseconds to the wall clock.
func (t Time) plus(ns int64) Time {
	t.sec += ns / 1e9
	t.nsec += ns % 1e9
	if t.nsec < 0 {
		t.nsec += 1e9
		t.sec--
	} else if t.nsec >= 1e9 {
		t.nsec -= 1e9
		t.sec++
	}
	return t
}

func (t Time) Add(d Duration) Time {
	u := t.plus(int64(d))
	if t.mono != 0 {
		u.mono = t.mono + int64(d)
		if d < 0 && u.mono > t.mono || d > 0 && u.mono < t.mono {
			u.mono = 0 // too far away for the clock
		}
	}
	return u
}

// Sub is limited to the largest and smallest durations.
func (t Time) Sub(u Time) Duration {
	if t.mono != 0 && u.mono != 0 {
		return limited(t.mono-u.mono, t.mono < u.mono)
	}
	seconds := t.sec - u.sec
	if seconds > 1<<34 {
		return maxDuration
	}
	if seconds < -1<<34 {
		return minDuration
	}
	return limited(seconds*1e9+t.nsec-u.nsec, t.Before(u))
}

func limited(ns int64, negative bool) Duration {
	switch {
	case negative && ns > 0:
		return minDuration
	case !negative && ns < 0:
		return maxDuration
	}
	return Duration(ns)
}

// Compare returns -1 if t is before u, 1 if after, else 0.
func (t Time) Compare(u Time) int {
	if t.mono != 0 && u.mono != 0 {
		return order(t.mono, u.mono)
	}
	if c := order(t.sec, u.sec); c != 0 {
		return c
	}
	return order(t.nsec, u.nsec)
}

func order(a, b int64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

//go:noinline
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

//go:noinline
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

//go:noinline
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }
func (t Time) IsZero() bool      { return t.sec == 0 && t.nsec == 0 }

func (t Time) Unix() int64      { return t.sec + toUnix }
func (t Time) UnixMilli() int64 { return t.Unix()*1e3 + t.nsec/1e6 }
func (t Time) UnixMicro() int64 { return t.Unix()*1e6 + t.nsec/1e3 }
func (t Time) UnixNano() int64  { return t.Unix()*1e9 + t.nsec }
func (t Time) Nanosecond() int  { return int(t.nsec) }

// In is the same instant in a zone; a nil zone panics.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.loc, t.mono = loc, 0
	return t
}

func (t Time) UTC() Time           { return t.In(UTC) }
func (t Time) Local() Time         { return t.In(Local) }
func (t Time) Location() *Location { return t.loc.get() }

// Truncate and Round give a multiple of d since the year 1, the one before t or the nearest, without the monotonic clock.
func (t Time) Truncate(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	return t.plus(-int64(t.since(d)))
}

func (t Time) Round(d Duration) Time {
	t.mono = 0
	if d <= 0 {
		return t
	}
	rest := t.since(d)
	if rest < d-rest {
		return t.plus(-int64(rest))
	}
	return t.plus(int64(d - rest))
}

// since is how much t is after the last multiple of d.
func (t Time) since(d Duration) Duration {
	// sec*1e9 + nsec mod d, from the highest bit on, so that nothing overflows.
	sec, rest, step := uint64(t.sec), uint64(0), uint64(1e9)%uint64(d)
	if t.sec < 0 {
		sec = -sec
	}
	for b := 63; b >= 0; b-- {
		rest = rest * 2 % uint64(d)
		if sec>>b&1 != 0 {
			rest = (rest + step) % uint64(d)
		}
	}
	if t.sec < 0 && rest != 0 {
		rest = uint64(d) - rest
	}
	return Duration((rest + uint64(t.nsec)%uint64(d)) % uint64(d))
}
