package period

import (
	"fmt"
)

// A Point is a day, a month (Day is 0) or a year (Month and Day are 0), a season of a
// year, or one of these of which digits, or certainty, are lacking: what EDTF writes
// between two slashes. The zero Point is none.
type Point struct {
	// Year is negative before our era, where -1 is the year that EDTF writes "-0001".
	// There is no year 0. Month is 1 to 12, or 21 to 24 for spring to winter.
	Year, Month, Day int
	// Mark is what is doubtful about the point.
	Mark Mark
	// Mask are the digits that are not known; they are 0 in Year, Month and Day.
	Mask Mask
	// Clock is the time of day as EDTF writes it after the "T": "23:20:30Z". It counts
	// for nothing but printing.
	Clock string
}

// A Mark qualifies a point. A point can be uncertain and approximate at once.
type Mark uint8

// The marks that EDTF has at level 1. Unknown is that of the side of an interval that
// is left empty: there is an end, but nobody can say which.
const (
	Uncertain   Mark = 1 << iota // "1984?"
	Approximate                  // "1984~"
	Unknown                      // "1984/"
)

// A Mask says which digits at the end of a point are not known.
type Mask uint8

// The masks of EDTF level 1.
const (
	MaskDecade   Mask = iota + 1 // "201X"
	MaskCentury                  // "20XX"
	MaskMonth                    // "2004-XX"
	MaskDay                      // "1985-04-XX"
	MaskMonthDay                 // "1985-XX-XX"
)

// The numbers that stand for seasons in the place of a month.
const (
	Spring = 21 + iota
	Summer
	Autumn
	Winter
)

// years is how many years a mask leaves open.
func (m Mask) years() int {
	switch m {
	case MaskDecade:
		return 10
	case MaskCentury:
		return 100
	}
	return 1
}

// plain reports whether the point is a day, month or year of which all is known.
func (p Point) plain() bool { return p.Mark == 0 && p.Mask == 0 && p.Clock == "" && !p.season() }

// season reports whether it is a season. It may lie anywhere in its year, since the
// halves of the earth have theirs at different times.
func (p Point) season() bool { return p.Month >= Spring }

// missing reports whether it is the open or the unknown side of an interval.
func (p Point) missing() bool { return p.Year == 0 && p.Month == 0 && p.Day == 0 }

// dated reports whether the point has a first and a last day that a Date can hold.
func (p Point) dated() bool {
	return !p.missing() && p.Year >= minYear && p.Year <= maxYear
}

// day is the point as a day.
func (p Point) day() Date { return Date{p.Year, p.Month, p.Day} }

// First is the first day that may be meant: of a season, that of its year.
func (p Point) First() Date {
	if p.season() {
		p.Month = 0
	}
	return Date{p.Year, max(p.Month, 1), max(p.Day, 1)}
}

// Last is the last day that may be meant.
func (p Point) Last() Date {
	switch {
	case p.Month == 0 || p.season():
		return Date{p.Year + p.Mask.years() - 1, 12, 31}
	case p.Day == 0:
		return Date{p.Year, p.Month, daysIn(p.Year, p.Month)}
	}
	return p.day()
}

// Valid reports whether the calendar has the day, month or year, or the year the
// season.
func (p Point) Valid() bool {
	switch {
	case p.Year == 0 || p.Mark&Unknown != 0:
		return false
	case p.season():
		return p.Month <= Winter && p.Day == 0
	case p.Month == 0:
		return p.Day == 0
	}
	return p.Month >= 1 && p.Month <= 12 && p.Day >= 0 && p.Day <= daysIn(p.Year, p.Month)
}

// before is the point of the same length that ends on the day before p.
func (p Point) before() Point { return p.shift(-1) }

// after is the point of the same length that starts on the day after p.
func (p Point) after() Point { return p.shift(1) }

// shift moves a day by days, a month by months, a year by years. A decade becomes the
// year next to it. What is doubtful about a point stays so.
func (p Point) shift(n int) Point {
	to := Point{Mark: p.Mark}
	switch {
	case p.Mask.years() > 1 && n > 0:
		to.Year = p.Last().Year + n
	case p.Month == 0:
		to.Year = p.Year + n
	case p.Day == 0:
		months := p.Year*12 + p.Month - 1 + n
		to.Year, to.Month = months/12, months%12+1
	default:
		d := p.day().AddDays(n)
		to.Year, to.Month, to.Day = d.Year, d.Month, d.Day
	}
	return to
}

// addMonths is the same day so many months later, or the last of that month where it
// has no such day.
func (d Date) addMonths(n int) Date {
	m := Point{Year: d.Year, Month: d.Month}.shift(n)
	return Date{m.Year, m.Month, min(d.Day, daysIn(m.Year, m.Month))}
}

// point is the day as a point.
func (d Date) point() Point { return Point{Year: d.Year, Month: d.Month, Day: d.Day} }

// String is the point in EDTF.
func (p Point) String() string {
	if p.missing() {
		if p.Mark&Unknown != 0 {
			return ""
		}
		return open
	}
	s := p.yearString()
	switch {
	case p.Mask == MaskMonth:
		s += "-XX"
	case p.Mask == MaskMonthDay:
		s += "-XX-XX"
	case p.Mask == MaskDay:
		s += fmt.Sprintf("-%02d-XX", p.Month)
	case p.Day > 0:
		s += fmt.Sprintf("-%02d-%02d", p.Month, p.Day)
	case p.Month > 0:
		s += fmt.Sprintf("-%02d", p.Month)
	}
	if p.Clock != "" {
		s += "T" + p.Clock
	}
	return s + p.Mark.String()
}

// yearString is the year in four digits at least; a longer one has a letter before it.
func (p Point) yearString() string {
	switch {
	case p.Mask == MaskDecade:
		return fmt.Sprintf("%03dX", p.Year/10)
	case p.Mask == MaskCentury:
		return fmt.Sprintf("%02dXX", p.Year/100)
	case p.Year > maxYear || p.Year < -maxYear:
		return fmt.Sprintf("Y%d", p.Year)
	case p.Year < 0:
		return fmt.Sprintf("-%04d", -p.Year)
	}
	return fmt.Sprintf("%04d", p.Year)
}

// marks are the signs of the marks, each at its value.
var marks = [...]string{"", "?", "~", "%"}

// String is the sign that EDTF puts after what it marks.
func (m Mark) String() string { return marks[m&(Uncertain|Approximate)] }
