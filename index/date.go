package index

import (
	"fmt"
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

// bounds are the first and last day of a year, month, day or span in EDTF; nil
// where it is open.
func bounds(edtf string) (first, last *float64, err error) {
	span, err := period.Parse(edtf)
	if err != nil {
		return nil, nil, fmt.Errorf("%q is no date like 2019, 2019-03 or 2019-03-26: %w", edtf, err)
	}
	number := func(d *period.Date) *float64 {
		if d == nil {
			return nil
		}
		n := dayNumber(*d)
		return &n
	}
	return number(span.Start()), number(span.End()), nil
}
