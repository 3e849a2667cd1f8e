package period

import (
	"errors"
	"fmt"
	"strings"
)

// ErrEDTF is what Parse gives for text that is not one of the forms it reads.
var ErrEDTF = errors.New("not a date or interval of EDTF, level 0 or 1")

// Parse reads EDTF (ISO 8601-2) of the levels 0 and 1: days, months and years
// ("2019-03-26", "2019-03", "2019", "-0044", "Y17000"), seasons ("2019-21"), marks of
// doubt ("2019?", "2019-03~", "2019%"), unknown digits ("201X", "2019-XX"), and
// intervals, with open ("2019-08/..") and unknown sides ("/2019-08-31"). What it
// gives prints as it was read, but for an interval whose sides are the same, which
// is that point. Its error wraps ErrEDTF.
func Parse(edtf string) (Span, error) {
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		p, err := parsePoint(from)
		return Span{p, p}, err
	}
	var s Span
	var err error
	if s.From, err = parseSide(from); err != nil {
		return Span{}, err
	}
	if s.To, err = parseSide(to); err != nil {
		return Span{}, err
	}
	if !s.Valid() {
		return Span{}, fmt.Errorf("%q: %w", edtf, ErrEDTF)
	}
	return s, nil
}

// parseSide reads one side of an interval.
func parseSide(s string) (Point, error) {
	switch s {
	case open:
		return Point{}, nil
	case "":
		return Point{Mark: Unknown}, nil
	}
	return parsePoint(s)
}

// parsePoint reads what is no interval.
func parsePoint(s string) (Point, error) {
	rest, mark := cutMark(s)
	rest, clock, timed := strings.Cut(rest, "T")
	p, ok := parseDigits(rest)
	p.Mark = mark
	if timed {
		p.Clock = clock
		ok = ok && p.Day > 0 && p.Year > 0 && mark == 0 && isClock(clock)
	}
	if !ok || !p.Valid() {
		return Point{}, fmt.Errorf("%q: %w", s, ErrEDTF)
	}
	return p, nil
}

// cutMark takes the sign of doubt off the end.
func cutMark(s string) (rest string, mark Mark) {
	for m := Uncertain; m <= Uncertain|Approximate; m++ {
		if rest, ok := strings.CutSuffix(s, marks[m]); ok {
			return rest, m
		}
	}
	return s, 0
}

// parseDigits reads year, month and day, of which the last digits may be X.
func parseDigits(s string) (Point, bool) {
	if long, ok := strings.CutPrefix(s, "Y"); ok {
		return parseLongYear(long)
	}
	rest, negative := strings.CutPrefix(s, "-")
	ok := len(rest) == 4 || len(rest) == 7 && rest[4] == '-' || len(rest) == 10 && rest[4] == '-' && rest[7] == '-'
	if !ok {
		return Point{}, false
	}
	p, ok := parseYear(rest[:4], len(rest) == 4 && !negative)
	if ok && len(rest) > 4 {
		ok = p.parseMonthDay(rest[5:])
	}
	if negative {
		p.Year = -p.Year
	}
	return p, ok
}

// parseYear reads four digits, of which one or two may be X where masked allows it.
func parseYear(s string, masked bool) (p Point, ok bool) {
	switch {
	case masked && strings.HasSuffix(s, "XX"):
		p.Year, ok = digits(s[:2])
		p.Year, p.Mask = p.Year*100, MaskCentury
	case masked && s[3] == 'X':
		p.Year, ok = digits(s[:3])
		p.Year, p.Mask = p.Year*10, MaskDecade
	default:
		p.Year, ok = digits(s)
	}
	return p, ok
}

// parseMonthDay reads "04", "04-12", "XX", "04-XX", "XX-XX".
func (p *Point) parseMonthDay(s string) (ok bool) {
	switch s {
	case "XX":
		p.Mask = MaskMonth
		return true
	case "XX-XX":
		p.Mask = MaskMonthDay
		return true
	}
	if p.Month, ok = digits(s[:2]); !ok || p.Month == 0 {
		return false
	}
	if len(s) == 2 {
		return true
	}
	if s[3:] == "XX" {
		p.Mask = MaskDay
		return p.Month <= 12
	}
	p.Day, ok = digits(s[3:])
	return ok && p.Day > 0
}

// maxLongYear is how many figures a year after a Y may have, which any int can hold.
const maxLongYear = 9

// parseLongYear reads the years that four figures cannot hold: "17000", "-17000".
func parseLongYear(s string) (Point, bool) {
	figures, negative := strings.CutPrefix(s, "-")
	year, ok := digits(figures)
	if ok = ok && len(figures) <= maxLongYear && year > maxYear && figures[0] != '0'; negative {
		year = -year
	}
	return Point{Year: year}, ok
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
	return n, len(s) > 0
}

// isClock reports whether s is a time of day: "23:20:30", "23:20:30Z",
// "23:20:30-04", "23:20:30+04:30".
func isClock(s string) bool {
	if len(s) < len("00:00:00") || !isTime(s[:8], 23, 59, 59) {
		return false
	}
	zone := s[8:]
	switch {
	case zone == "" || zone == "Z":
		return true
	case zone[0] != '+' && zone[0] != '-':
		return false
	case len(zone) == 3 || len(zone) == 6:
		return isTime(zone[1:], 14, 59)
	}
	return false
}

// isTime reports whether s is pairs of digits between colons, each no more than the
// limit of its place.
func isTime(s string, limits ...int) bool {
	for i, part := range strings.Split(s, ":") {
		n, ok := digits(part)
		if !ok || len(part) != 2 || i >= len(limits) || n > limits[i] {
			return false
		}
	}
	return true
}
