package time

// A Duration is a time span in nanoseconds.
type Duration int64

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

func (d Duration) Nanoseconds() int64  { return int64(d) }
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }
func (d Duration) Seconds() float64    { return d.in(Second) }
func (d Duration) Minutes() float64    { return d.in(Minute) }
func (d Duration) Hours() float64      { return d.in(Hour) }

// in keeps the whole units exact.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// Abs is the largest duration for the smallest one.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// Truncate rounds toward zero to a multiple of m.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds to the nearest multiple of m, halves away from zero.
//
//go:noinline
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		if -rest < m+rest {
			return d - rest
		}
		if down := d - rest - m; down < d {
			return down
		}
		return minDuration
	}
	if rest < m-rest {
		return d - rest
	}
	if up := d - rest + m; up > d {
		return up
	}
	return maxDuration
}

// String prints as 72h3m0.5s, below a second in the largest unit that gives one or more.
func (d Duration) String() string {
	var room [32]byte
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	i := len(room)
	if u < uint64(Second) {
		i = smallDuration(room[:], u)
	} else {
		i = largeDuration(room[:], u)
	}
	if d < 0 {
		i--
		room[i] = '-'
	}
	return string(room[i:])
}

// smallDuration and largeDuration write at the end of b and return where the text begins.
func smallDuration(b []byte, u uint64) int {
	switch {
	case u == 0:
		return prefixed(b, len(b), "0s")
	case u < uint64(Microsecond):
		return decimals(b, prefixed(b, len(b), "ns"), u, 0)
	case u < uint64(Millisecond):
		return decimals(b, prefixed(b, len(b), "µs"), u, 3)
	}
	return decimals(b, prefixed(b, len(b), "ms"), u, 6)
}

func largeDuration(b []byte, u uint64) int {
	minutes := u / uint64(Minute)
	i := decimals(b, prefixed(b, len(b), "s"), u%uint64(Minute), 9)
	if minutes == 0 {
		return i
	}
	i = decimals(b, prefixed(b, i, "m"), minutes%60, 0)
	if minutes < 60 {
		return i
	}
	return decimals(b, prefixed(b, i, "h"), minutes/60, 0)
}

func prefixed(b []byte, end int, s string) int { return end - copy(b[end-len(s):end], s) }

// decimals writes u / 10**places, without zeros at the end of the fraction.
func decimals(b []byte, end int, u uint64, places int) int {
	fraction := false
	for ; places > 0; places-- {
		if digit := u % 10; digit != 0 || fraction {
			fraction = true
			end--
			b[end] = byte('0' + digit)
		}
		u /= 10
	}
	if fraction {
		end--
		b[end] = '.'
	}
	for {
		end--
		b[end] = byte('0' + u%10)
		if u /= 10; u == 0 {
			return end
		}
	}
}
