package time

// The calendar: years of 365 or 366 days, Gregorian for all time.

type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

func (m Month) String() string {
	if m < January || m > December {
		return "%!Month(" + digits(int64(m), 1) + ")"
	}
	return monthNames[m-1]
}

func (d Weekday) String() string {
	if d < Sunday || d > Saturday {
		return "%!Weekday(" + digits(int64(d), 1) + ")"
	}
	return dayNames[d]
}

// digits is n in base 10 with at least so many digits.
func digits(n int64, width int) string {
	sign := ""
	u := uint64(n)
	if n < 0 {
		sign, u = "-", -u
	}
	var room [20]byte
	i := len(room)
	for ; u > 0 || width > 0; width-- {
		i--
		room[i] = byte('0' + u%10)
		u /= 10
	}
	return sign + string(room[i:])
}

const (
	secondsPerDay   = 86400
	daysPer400Years = 146097
	daysToMarch     = 306 // from March 1 of the year 0 to the beginning of the year 1
)

// floorDiv divides, rounding down.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// days is the number of whole days since the year 1, and the seconds of the day.
func (t Time) days() (days, seconds int64) {
	days = floorDiv(t.sec, secondsPerDay)
	return days, t.sec - days*secondsPerDay
}

// daysBefore is the number of days from the beginning of the year 1 to that of a date. Years begin in March here, so
// that the leap day is the last one, and months follow a simple rule.
func daysBefore(year int64, month, day int64) int64 {
	m := month - 3
	if m < 0 {
		m += 12
		year--
	}
	return year*365 + floorDiv(year, 4) - floorDiv(year, 100) + floorDiv(year, 400) + (153*m+2)/5 + day - 1 - daysToMarch
}

// Date gives the year, month and day.
func (t Time) Date() (year int, month Month, day int) {
	days, _ := t.days()
	days += daysToMarch
	era := floorDiv(days, daysPer400Years)
	days -= era * daysPer400Years
	y := (days - days/1460 + days/36524 - days/146096) / 365 // of the era
	days -= y*365 + y/4 - y/100
	m := (5*days + 2) / 153
	day = int(days - (153*m+2)/5 + 1)
	if m += 3; m > 12 {
		m -= 12
		y++
	}
	return int(era*400 + y), Month(m), day
}

//go:noinline
func (t Time) Year() int {
	y, _, _ := t.Date()
	return y
}

//go:noinline
func (t Time) Month() Month {
	_, m, _ := t.Date()
	return m
}

func (t Time) Day() int {
	_, _, d := t.Date()
	return d
}

func (t Time) YearDay() int {
	days, _ := t.days()
	return int(days-daysBefore(int64(t.Year()), 1, 1)) + 1
}

// Weekday: the first day of the year 1 is a Monday.
func (t Time) Weekday() Weekday {
	days, _ := t.days()
	return Weekday((days%7 + 8) % 7)
}

// ISOWeek gives the week's number and its year: the one that its Thursday is in.
func (t Time) ISOWeek() (year, week int) {
	toThursday := int(Thursday) - (int(t.Weekday())+6)%7 - 1
	thursday := Time{sec: t.sec + int64(toThursday)*secondsPerDay}
	return thursday.Year(), (thursday.YearDay()-1)/7 + 1
}

func (t Time) Clock() (hour, min, sec int) {
	_, s := t.days()
	return int(s / 3600), int(s / 60 % 60), int(s % 60)
}

func (t Time) Hour() int {
	h, _, _ := t.Clock()
	return h
}

func (t Time) Minute() int {
	_, m, _ := t.Clock()
	return m
}

func (t Time) Second() int {
	_, _, s := t.Clock()
	return s
}

// Date is the time of a date and clock reading; values outside their ranges carry over.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	months := int64(month) - 1
	years := floorDiv(months, 12)
	days := daysBefore(int64(year)+years, months-years*12+1, 1) + int64(day) - 1
	t := Time{sec: days*secondsPerDay + int64(hour)*3600 + int64(min)*60 + int64(sec), loc: loc}
	return t.plus(int64(nsec))
}

// AddDate adds years, months and days to the date; days outside of the month carry over.
func (t Time) AddDate(years int, months int, days int) Time {
	y, m, d := t.Date()
	h, min, s := t.Clock()
	return Date(y+years, m+Month(months), d+days, h, min, s, int(t.nsec), t.Location())
}

// String prints as 2006-01-02 15:04:05.999999999 -0700 MST, with the monotonic clock if there is one.
func (t Time) String() string {
	y, m, d := t.Date()
	h, min, s := t.Clock()
	text := digits(int64(y), 4) + "-" + digits(int64(m), 2) + "-" + digits(int64(d), 2) + " " +
		digits(int64(h), 2) + ":" + digits(int64(min), 2) + ":" + digits(int64(s), 2)
	if t.nsec != 0 {
		text += fraction(t.nsec)
	}
	text += " +0000 UTC"
	if t.mono != 0 {
		text += " m=" + sinceStart(t.mono)
	}
	return text
}

// fraction is .5 for 500000000.
func fraction(nsec int64) string {
	text := digits(nsec, 9)
	for text[len(text)-1] == '0' {
		text = text[:len(text)-1]
	}
	return "." + text
}

var start = nanotime()

// sinceStart prints the monotonic clock since the program's start in seconds.
func sinceStart(mono int64) string {
	d, sign := mono-1-start, "+"
	if d < 0 {
		d, sign = -d, "-"
	}
	return sign + digits(d/1e9, 1) + "." + digits(d%1e9, 9)
}
