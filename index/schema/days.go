package schema

import (
	"time"

	"compromisos/period"
)

// The first and last day of periods that are open at an end, so that a search for
// a span finds them.
const (
	LongAgo  = -1e7
	FarAhead = 1e7
)

// DayNumber counts days from 1970-01-01.
func DayNumber(d period.Date) float64 {
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return float64(t.Unix() / int64((24 * time.Hour).Seconds()))
}

// DayTime is the day that DayNumber counts.
func DayTime(n float64) time.Time {
	return time.Unix(int64(n)*int64((24*time.Hour).Seconds()), 0).UTC()
}
