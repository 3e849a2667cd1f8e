package extract

import (
	"regexp"
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
	rest := t.String[m.End:]
	stamped := clockTail.MatchString(rest)
	if !stamped && strings.Trim(rest, " .;,()") != "" {
		return dateline{}, false
	}
	out := dateline{date: t.Slice(m.Start, m.End), Period: m.Period}
	out.place = l.afterInPlace(l.afterBody(afterGap(t.Slice(0, l.placeEnd(ws, m.Start)))))
	if out.place.Empty() {
		return out, true
	}
	if _, after, _ := strings.Cut(t.String, out.place.String); stamped && !strings.HasPrefix(after, ",") {
		return dateline{}, false // who wrote it, before a date with its hour
	}
	return out, l.placeName(out.place.String)
}

// clockTail is the time of day behind the date of a piece of news: "- 4:15 p. m.", " at
// 16h30", whatever the words of the language.
var clockTail = regexp.MustCompile(`^[\s,;|·–—-]*(\pL{1,4}\s){0,2}\d{1,2}\s?[:.hH]\s?\d{2}([:.]\d{2})?\s*(\pL\.?\s?){0,8}$`)

// headGap is how wide, in heights of the line, a space is that parts what stands left in
// a head from what stands right.
const headGap = 2

// afterGap is what stands behind the last wide space of a line: the place of a dateline
// at the right of a head whose left is something else.
func afterGap(t document.Text) document.Text {
	for i := len(t.Spans) - 1; i > 0; i-- {
		a, b := t.Spans[i-1], t.Spans[i]
		if a.Page == b.Page && a.Page > 0 && b.Box.X0-a.Box.X1 > headGap*b.Box.Height() {
			return t.Slice(b.Start, len(t.String))
		}
	}
	return t
}

// signsOff are the signs by which a line parts whose a document is from where it was
// issued.
var signsOff = []string{" · ", " | ", " • ", " – ", " — ", " - ", ". "}

// afterBody is what stands behind the name of whose document it is: "Working Group on
// Rivers · Lima". Only a sign that parts nothing else is enough by itself, since a place
// may hold a dash or a period.
func (l *lexicon) afterBody(t document.Text) document.Text {
	for i, sign := range signsOff {
		at := strings.LastIndex(t.String, sign)
		if at <= 0 {
			continue
		}
		ws := words(t.String[:at])
		if i < 3 || len(ws) > 1 && (l.bodies.prefix(ws) > 0 || l.units.prefix(ws) > 0) {
			return t.Slice(at+len(sign), len(t.String))
		}
	}
	return t
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
	if strings.HasPrefix(w.after, ")") {
		return w.end + 1 // the state or the country
	}
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
	lines := t.Lines()
	if len(lines) > 1 && len(words(t.String)) > maxDatelineWords && strings.HasSuffix(t.String, ".") {
		lines = nil // prose, of which a line may end in a date
	}
	for _, line := range lines {
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
