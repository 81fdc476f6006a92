// run

// Durations and the calendar of package time.
package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, 1e6, 1500000, 1e9, 61e9, 3600e9, 3661500000000, -5e9, -1, 1<<63 - 1, -1 << 63, 100 * time.Hour, 90 * time.Minute} {
		fmt.Println(d, d.Seconds(), d.Minutes(), d.Hours(), d.Milliseconds(), d.Microseconds(), d.Abs(), d.Round(time.Second), d.Truncate(time.Minute), d.Round(7))
	}
	for _, s := range []int64{0, 1, -1, 951782400, 951868800, 1709164800, -62135596800, -62167219200, 253402300799, 1e10, -1e11, 1764081001, -2208988800, 4102444800} {
		t := time.Unix(s, 123456789).UTC()
		y, w := t.ISOWeek()
		fmt.Println(t, t.Weekday(), t.YearDay(), y, w, t.Month(), t.Unix(), t.UnixMilli(), t.Truncate(time.Hour), t.Round(24*time.Hour), t.AddDate(1, -14, 40), t.Truncate(7*time.Second).Unix())
	}
	d := time.Date(2024, 14, -3, 25, 61, -1, 1e9+5, time.UTC)
	fmt.Println(d, d.Sub(time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)), d.Equal(d.Add(1)), d.Compare(d.Add(-1)), time.Time{}, time.Time{}.IsZero())
	fmt.Printf("%v %d %v %s %T\n", time.March, time.March, time.Weekday(9), time.Month(13), d)
}
