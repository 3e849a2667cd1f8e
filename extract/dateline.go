package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/period"
)

// maxDatelineWords and maxDateline (in bytes) bound a dateline: a place, a date and
// what joins them.
const (
	maxDatelineWords = 22
	maxDateline      = 240
)

// A dateline says where and when a document was issued: "Lima, a 3 de mayo de 2018".
type dateline struct {
	// place is empty where the line is a date alone.
	place document.Text
	date  document.Text
	period.Period
}

// dateline reads a short text that ends in a date. What stands before the date is
// the place, without the words that join the two; where it does not look like the
// name of a place the text is no dateline.
func (l *lexicon) dateline(t document.Text) (dateline, bool) {
	d, ok := l.placedDate(t)
	return d, ok && (d.place.Empty() || *d.Start == *d.End)
}

// placedDate reads a dateline whose date may be a month or a year.
func (l *lexicon) placedDate(t document.Text) (dateline, bool) {
	if len(t.String) > maxDateline {
		return dateline{}, false
	}
	ws := words(t.String)
	if len(ws) == 0 || len(ws) > maxDatelineWords {
		return dateline{}, false
	}
	found := l.grammar.Find(t.String, period.Context{})
	if len(found) == 0 {
		return dateline{}, false
	}
	m := found[len(found)-1]
	if m.Period.Start == nil || m.Period.End == nil || len(m.Period.Inferred) > 0 {
		return dateline{}, false
	}
	if strings.Trim(t.String[m.End:], " .;,()") != "" {
		return dateline{}, false
	}
	out := dateline{date: t.Slice(m.Start, m.End), Period: m.Period}
	out.place = l.afterInPlace(t.Slice(0, l.placeEnd(ws, m.Start)))
	if out.place.Empty() {
		return out, true
	}
	return out, l.placeName(out.place.String)
}

// afterInPlace is a place without the words before it that make a line of a sentence:
// "Signed at Ottawa".
func (l *lexicon) afterInPlace(t document.Text) document.Text {
	ws := words(t.String)
	n := l.inPlace.prefix(ws)
	if n == 0 || n >= len(ws) {
		return t
	}
	return t.Slice(ws[n].start, len(t.String))
}

// placeEnd is the byte offset at which the place before a date ends: the words of
// a dateline that join the two, and the comma, are no part of it.
func (l *lexicon) placeEnd(ws []word, date int) int {
	n := 0
	for n < len(ws) && ws[n].start < date {
		n++
	}
	for n > 0 && l.datelineWords.full[ws[n-1].fold] {
		n--
	}
	if n == 0 {
		return 0
	}
	w := ws[n-1]
	if strings.Contains(w.after, ":") {
		return w.end + len(w.after)
	}
	if strings.HasPrefix(w.after, ".") {
		return w.end + 1
	}
	return w.end
}

// placeName reports whether s can be the name of a place: capitals and particles,
// no digits, no verb that a sentence would have.
func (l *lexicon) placeName(s string) bool {
	ws := words(s)
	for i, w := range ws {
		if w.digits() || !w.upper() && (i == 0 || !l.particles.full[w.fold]) {
			return false
		}
	}
	return len(ws) > 0 && !strings.Contains(s, ":")
}

// findDateline is the dateline among the lines of a text that holds other lines too
// (a running head of title and dateline). A line that is a year alone may be the end of
// a title that the page broke.
func (l *lexicon) findDateline(t document.Text) (dateline, bool) {
	if d, ok := l.dateline(t); ok {
		return d, true
	}
	for _, line := range t.Lines() {
		if d, ok := l.dateline(line); ok && (!d.place.Empty() || d.Start.Month == d.End.Month) {
			return d, true
		}
	}
	return dateline{}, false
}

// Dateline finds the date of a line of plain text that says where and when it was
// issued ("Lima, a 3 de mayo de 2018"): the bytes from start up to end. A date
// without a place and a comma after it is no dateline here, where no layout helps.
func (e *Extractor) Dateline(line string) (start, end int, ok bool) {
	for _, l := range e.lexicons {
		if d, ok := l.dateline(document.Text{String: line}); ok && !d.place.Empty() {
			start := strings.LastIndex(line, d.date.String)
			ok = start >= 0 && strings.Contains(line[:start], ",")
			return start, start + len(d.date.String), ok
		}
	}
	return 0, 0, false
}
