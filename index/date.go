package index

import (
	"fmt"
	"strings"
	"time"

	"compromisos/period"
)

// The first and last day of periods that are open at an end, so that a search for
// a span finds them.
const (
	longAgo  = -1e7
	farAhead = 1e7
)

// setPeriod keeps the first and last day as numbers, the years between them, and
// the EDTF form.
func (e entry) setPeriod(p *period.Period) {
	if p == nil || (p.Start == nil && p.End == nil) {
		return
	}
	e[fieldPeriod] = p.EDTF
	e[fieldStart], e[fieldEnd] = longAgo, farAhead
	var first, last int
	if p.Start != nil {
		e[fieldStart] = dayNumber(*p.Start)
		first, last = p.Start.Year, p.Start.Year
	}
	if p.End != nil {
		e[fieldEnd] = dayNumber(*p.End)
		last = p.End.Year
		if p.Start == nil {
			first = last
		}
	}
	e[fieldYear] = years(first, last)
}

// years from the first to the last, bounded: a span of centuries is of no use as a
// facet.
func years(first, last int) []string {
	const most = 50
	var out []string
	for y := first; y <= last && len(out) < most; y++ {
		out = append(out, fmt.Sprintf("%04d", y))
	}
	return out
}

// dayNumber counts days from 1970-01-01.
func dayNumber(d period.Date) float64 {
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return float64(t.Unix() / int64((24 * time.Hour).Seconds()))
}

// dayTime is the day that dayNumber counts.
func dayTime(n float64) time.Time {
	return time.Unix(int64(n)*int64((24*time.Hour).Seconds()), 0).UTC()
}

// bounds are the first and last day of a year, month, day or span in EDTF; nil
// where it is open.
func bounds(edtf string) (first, last *float64, err error) {
	span, err := period.Parse(edtf)
	if err != nil {
		return nil, nil, fmt.Errorf("%q is no date like 2019, 2019-03 or 2019-03-26: %w", edtf, err)
	}
	return number(span.Start()), number(span.End()), nil
}

// number is dayNumber of a day that may be open.
func number(d *period.Date) *float64 {
	if d == nil {
		return nil
	}
	n := dayNumber(*d)
	return &n
}

// days are a span of days that a query asks for; nil is open.
type days struct {
	from, to *float64
}

// String is the span as dates.
func (d *days) String() string {
	side := func(n *float64) string {
		if n == nil {
			return ""
		}
		return dayTime(*n).Format(time.DateOnly)
	}
	return side(d.from) + ".." + side(d.to)
}

// parseDays reads what may follow the name of a field of dates: a date or interval in
// EDTF; A..B, A.. and ..B; a date after <, <=, > or >=. Word
// processors make one sign of dots.
func parseDays(text string) (*days, error) {
	text = strings.NewReplacer("…", "..", "...", "..", "≤", "<=", "≥", ">=").Replace(strings.TrimSpace(text))
	if from, to, ok := strings.Cut(text, ".."); ok && !strings.ContainsRune(text, '/') {
		return daysBetween(from, to)
	}
	sign := text[:len(text)-len(strings.TrimLeft(text, "<>="))]
	first, last, err := dayBounds(text[len(sign):])
	if err != nil {
		return nil, err
	}
	const day = 1
	next := func(n *float64, by float64) *float64 {
		if n == nil {
			return nil
		}
		m := *n + by
		return &m
	}
	switch sign {
	case "", "=":
		return &days{first, last}, nil
	case "<":
		return &days{nil, next(first, -day)}, nil
	case "<=", "=<":
		return &days{nil, last}, nil
	case ">":
		return &days{next(last, day), nil}, nil
	case ">=", "=>":
		return &days{first, nil}, nil
	}
	return nil, fmt.Errorf("%q is none of <, <=, >, >=", sign)
}

// daysBetween are those from the first of one date to the last of another; either
// may be missing.
func daysBetween(from, to string) (*days, error) {
	var d days
	var err error
	if from != "" {
		if d.from, _, err = dayBounds(from); err != nil {
			return nil, err
		}
	}
	if to != "" {
		if _, d.to, err = dayBounds(to); err != nil {
			return nil, err
		}
	}
	if d.from != nil && d.to != nil && *d.from > *d.to {
		return nil, fmt.Errorf("%s is later than %s", from, to)
	}
	return &d, nil
}

// dayBounds are bounds with a message for those who ask.
func dayBounds(text string) (first, last *float64, err error) {
	if first, last, err = bounds(strings.TrimSpace(text)); err != nil {
		return nil, nil, fmt.Errorf("%q is no date; dates are 2019, 2019-03, 2019-03-26, spans 2019-03..2019-08, 2019.., ..2019, <2019, >=2019-03", text)
	}
	return first, last, nil
}
