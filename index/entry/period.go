package entry

import (
	"fmt"

	"compromisos/index/schema"
	"compromisos/period"
	"compromisos/record"
)

// setPeriod keeps the first and last day as numbers, the years between them, and
// the EDTF form. Nothing that a document asks for begins before it was issued: an open
// start is that day, or the last day itself where that is earlier.
func (e Entry) setPeriod(p, issued *period.Period) {
	if p == nil || (p.Start == nil && p.End == nil) {
		return
	}
	e[schema.Period] = p.EDTF
	e[schema.Start], e[schema.End] = schema.LongAgo, schema.FarAhead
	var first, last int
	if p.Start == nil && issued != nil && issued.Start != nil {
		e[schema.Start] = min(schema.DayNumber(*issued.Start), schema.DayNumber(*p.End))
	}
	if p.Start != nil {
		e[schema.Start] = schema.DayNumber(*p.Start)
		first, last = p.Start.Year, p.Start.Year
	}
	if p.End != nil {
		e[schema.End] = schema.DayNumber(*p.End)
		last = p.End.Year
		if p.Start == nil {
			first = last
		}
	}
	e[schema.Year] = years(first, last)
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

// periodOf is what a record is dated by. A duty has only a term of its own; what
// else stands in a document bears the document's date.
func periodOf(d *record.Document, e record.Entry) *period.Period {
	switch e.Type {
	case record.TypeCommitment, record.TypePledge:
		return e.Period
	}
	return d.Issued
}
