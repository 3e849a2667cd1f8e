package period

import (
	"cmp"
	"errors"
	"fmt"
	"time"
)

// A Date is a day of the proleptic Gregorian calendar. The zero Date is no date.
// Its text form, and so its JSON, is YYYY-MM-DD.
type Date struct{ Year, Month, Day int }

// errDate is what every text gives that is not a day written YYYY-MM-DD.
var errDate = errors.New("no date of the form YYYY-MM-DD")

// The years that a Date can hold: those of our era that are written in four figures.
const (
	minYear = 1
	maxYear = 9999
)

// On is the day of t in its own time zone.
func On(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, int(month), day}
}

// ParseDate reads YYYY-MM-DD. Days that the calendar does not have are errors.
func ParseDate(s string) (Date, error) {
	p, err := parsePoint(s)
	if err != nil || p.Day == 0 || !p.plain() || !p.dated() {
		return Date{}, fmt.Errorf("%q: %w", s, errDate)
	}
	return p.day(), nil
}

// Valid reports whether the calendar has the day, in the years 1 to 9999.
func (d Date) Valid() bool {
	return d.Year >= minYear && d.Year <= maxYear && d.Month >= 1 && d.Month <= 12 &&
		d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare is negative where d is before e, positive where it is after.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// AddDays is the day n days later, earlier where n is negative.
func (d Date) AddDays(n int) Date {
	return On(time.Date(d.Year, time.Month(d.Month), d.Day+n, 0, 0, 0, 0, time.UTC))
}

// LastOfMonth is the last day of the month of d.
func (d Date) LastOfMonth() Date { return Date{d.Year, d.Month, daysIn(d.Year, d.Month)} }

// String is YYYY-MM-DD.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// MarshalText gives YYYY-MM-DD, and an error for what is no day.
func (d Date) MarshalText() ([]byte, error) {
	if !d.Valid() {
		return nil, fmt.Errorf("%v: %w", d.String(), errDate)
	}
	return []byte(d.String()), nil
}

// UnmarshalText reads YYYY-MM-DD.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// daysIn is the number of days of a month, 0 for a month that does not exist.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	case 1, 3, 5, 7, 8, 10, 12:
		return 31
	}
	return 0
}
