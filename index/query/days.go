package query

import (
	"fmt"
	"strings"
	"time"

	"compromisos/index/schema"
	"compromisos/period"
)

// bounds are the first and last day of a year, month, day or span in EDTF; nil
// where it is open.
func bounds(edtf string) (first, last *float64, err error) {
	span, err := period.Parse(edtf)
	if err != nil {
		return nil, nil, fmt.Errorf("%q is no date like 2019, 2019-03 or 2019-03-26: %w", edtf, err)
	}
	return number(span.Start()), number(span.End()), nil
}

// number is DayNumber of a day that may be open.
func number(d *period.Date) *float64 {
	if d == nil {
		return nil
	}
	n := schema.DayNumber(*d)
	return &n
}

// Days are a span of days that a query asks for.
type Days struct {
	// From and To are the first and the last, as schema.DayNumber counts them; nil is open.
	From, To *float64
	// Edge is, where one side is open, the other end of the date on the other side: with
	// "until March" its first day.
	Edge *float64
	// Inferred tells that the query leaves out the year, or counts from today.
	Inferred bool
}

// String is the span as dates.
func (d *Days) String() string {
	side := func(n *float64) string {
		if n == nil {
			return ""
		}
		return schema.DayTime(*n).Format(time.DateOnly)
	}
	return side(d.From) + ".." + side(d.To)
}

// parseDays reads what may follow the name of a field of dates: a date or interval in
// EDTF or as documents print it; A..B, A.. and ..B; a date after <, <=, > or >=. Word
// processors make one sign of dots.
func parseDays(text string) (*Days, error) {
	text = strings.NewReplacer("…", "..", "...", "..", "≤", "<=", "≥", ">=").Replace(strings.TrimSpace(text))
	if from, to, ok := strings.Cut(text, ".."); ok {
		if _, err := period.Parse(text); err != nil { // else it is an interval with an open side
			return daysBetween(from, to)
		}
	}
	sign := text[:len(text)-len(strings.TrimLeft(text, "<>="))]
	d, err := readDays(text[len(sign):])
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
	case "<":
		d.From, d.To = nil, next(d.From, -day)
	case "<=", "=<":
		d.From = nil
	case ">":
		d.From, d.To = next(d.To, day), nil
	case ">=", "=>":
		d.To = nil
	default:
		return nil, fmt.Errorf("%q is none of <, <=, >, >=", sign)
	}
	if d.From == nil && d.To == nil {
		return nil, fmt.Errorf("%q leaves both ends open", text)
	}
	return d, nil
}

// daysBetween are those from the first of one date to the last of another; either
// may be missing.
func daysBetween(from, to string) (*Days, error) {
	var d Days
	if strings.TrimSpace(from) != "" {
		first, err := readDays(from)
		if err != nil {
			return nil, err
		}
		d.From, d.Inferred = first.From, first.Inferred
	}
	if strings.TrimSpace(to) != "" {
		last, err := readDays(to)
		if err != nil {
			return nil, err
		}
		d.To, d.Inferred = last.To, d.Inferred || last.Inferred
	}
	if d.From != nil && d.To != nil && *d.From > *d.To {
		return nil, fmt.Errorf("%s is later than %s", from, to)
	}
	return &d, nil
}

// readDays are those of a date, with a message for those who ask.
func readDays(text string) (*Days, error) {
	text = strings.TrimSpace(text)
	if first, last, err := bounds(text); err == nil {
		return &Days{From: first, To: last}, nil
	}
	if d, ok := printedDays(text); ok {
		return d, nil
	}
	return nil, fmt.Errorf("%q is no date; dates are 2019, 2019-03, 2019-03-26, spans 2019-03..2019-08, 2019.., ..2019, <2019, >=2019-03, or as documents print them", text)
}

// Span is from the first day of one year, month or day to the last of another, in EDTF;
// an empty one is open. The error is period.ErrEDTF, or an *Error where the first is
// later than the last.
func Span(from, to string) (*Days, error) {
	var d Days
	var err error
	if from != "" {
		if d.From, _, err = bounds(from); err != nil {
			return &d, fmt.Errorf("from: %w", err)
		}
	}
	if to != "" {
		if _, d.To, err = bounds(to); err != nil {
			return &d, fmt.Errorf("to: %w", err)
		}
	}
	if d.From != nil && d.To != nil && *d.From > *d.To {
		return &d, &Error{Message: fmt.Sprintf("from %s is later than to %s, so that no day lies between", from, to)}
	}
	return &d, nil
}
