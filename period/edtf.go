package period

import (
	"errors"
	"fmt"
	"strings"
)

// ErrEDTF is what Parse gives for text that is not one of the forms it reads.
var ErrEDTF = errors.New("not a day, month, year or interval of EDTF")

// A Point is a day, a month (Day is 0) or a year (Month and Day are 0): what EDTF
// level 0 writes as "2019-03-26", "2019-03", "2019". The zero Point is none.
type Point struct{ Year, Month, Day int }

// First is the first day of the point.
func (p Point) First() Date { return Date{p.Year, max(p.Month, 1), max(p.Day, 1)} }

// Last is the last day of the point.
func (p Point) Last() Date {
	switch {
	case p.Month == 0:
		return Date{p.Year, 12, 31}
	case p.Day == 0:
		return Date{p.Year, p.Month, daysIn(p.Year, p.Month)}
	}
	return Date(p)
}

// Valid reports whether the calendar has the day, month or year.
func (p Point) Valid() bool { return p.First().Valid() && (p.Month > 0 || p.Day == 0) }

// String is the point in EDTF.
func (p Point) String() string {
	switch {
	case p.Month == 0:
		return fmt.Sprintf("%04d", p.Year)
	case p.Day == 0:
		return fmt.Sprintf("%04d-%02d", p.Year, p.Month)
	}
	return Date(p).String()
}

// before is the point of the same length that ends on the day before p.
func (p Point) before() Point { return p.shift(-1) }

// after is the point of the same length that starts on the day after p.
func (p Point) after() Point { return p.shift(1) }

// shift moves a day by days, a month by months, a year by years.
func (p Point) shift(n int) Point {
	switch {
	case p.Month == 0:
		return Point{Year: p.Year + n}
	case p.Day == 0:
		months := p.Year*12 + p.Month - 1 + n
		return Point{Year: months / 12, Month: months%12 + 1}
	}
	return Point(Date(p).AddDays(n))
}

// A Span is the time from one point to another, both within it. A zero From or To
// leaves that side open; where both are the same point, the span is that point.
type Span struct{ From, To Point }

// Parse reads EDTF level 0 and the open intervals of level 1: "2019-03-26",
// "2019-03", "2019", "2019-06/2019-08", "2019-08/..", "../2019-08-31". Its error
// wraps ErrEDTF.
func Parse(edtf string) (Span, error) {
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		p, err := parsePoint(from)
		return Span{p, p}, err
	}
	var s Span
	var err error
	if from != open {
		if s.From, err = parsePoint(from); err != nil {
			return Span{}, err
		}
	}
	if to != open {
		if s.To, err = parsePoint(to); err != nil {
			return Span{}, err
		}
	}
	if !s.Valid() {
		return Span{}, fmt.Errorf("%q: %w", edtf, ErrEDTF)
	}
	return s, nil
}

// open is how EDTF writes the side of an interval that has no end.
const open = ".."

// Valid reports whether the span has a side that is not open, both sides exist,
// and it does not end before it starts.
func (s Span) Valid() bool {
	start, end := s.Start(), s.End()
	switch {
	case start == nil && end == nil:
		return false
	case start == nil:
		return s.To.Valid()
	case end == nil:
		return s.From.Valid()
	}
	return s.From.Valid() && s.To.Valid() && start.Compare(*end) <= 0
}

// Start is the first day, nil where the span is open.
func (s Span) Start() *Date {
	if s.From == (Point{}) {
		return nil
	}
	d := s.From.First()
	return &d
}

// End is the last day, nil where the span is open.
func (s Span) End() *Date {
	if s.To == (Point{}) {
		return nil
	}
	d := s.To.Last()
	return &d
}

// String is the span in EDTF.
func (s Span) String() string {
	if s.From == s.To {
		return s.From.String()
	}
	from, to := open, open
	if s.From != (Point{}) {
		from = s.From.String()
	}
	if s.To != (Point{}) {
		to = s.To.String()
	}
	return from + "/" + to
}

// Period is the period of the span, read from text. The parts in inferred are those
// that the text does not say.
func (s Span) Period(text string, inferred ...string) Period {
	if inferred == nil {
		inferred = []string{}
	}
	return Period{Text: text, EDTF: s.String(), Start: s.Start(), End: s.End(), Inferred: inferred}
}

// parsePoint reads YYYY, YYYY-MM or YYYY-MM-DD.
func parsePoint(s string) (Point, error) {
	var p Point
	ok := len(s) == 4 || len(s) == 7 && s[4] == '-' || len(s) == 10 && s[4] == '-' && s[7] == '-'
	if ok {
		p.Year, ok = digits(s[:4])
	}
	if ok && len(s) > 4 {
		p.Month, ok = digits(s[5:7])
		ok = ok && p.Month > 0
	}
	if ok && len(s) > 7 {
		p.Day, ok = digits(s[8:])
		ok = ok && p.Day > 0
	}
	if !ok || !p.Valid() {
		return Point{}, fmt.Errorf("%q: %w", s, ErrEDTF)
	}
	return p, nil
}

// digits is the number that s writes, which must be digits alone.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
