package extract

import (
	"cmp"
	"slices"

	"compromisos/document"
)

// What parts signatures, in heights of a line: words of one line farther apart than
// minGutter are of two columns; lines farther apart than a blank one are of two blocks;
// farther than signingSpace nothing belongs together, since that is more than the room
// left to sign in.
const (
	minGutter    = 1.2
	blankLine    = 1.0
	signingSpace = 8.0
)

// A seat is what one column holds of a line of the page, and where.
type seat struct {
	signLine
	page int
	box  document.Box
}

// sideBySide puts lines that stand in columns in the order in which they are signed: each
// column from its head to its foot, then what stands below all. Lines without a place
// stay as they are.
func (p *part) sideBySide(lines []signLine) []signLine {
	var out []signLine
	var zone []signLine
	flush := func() {
		out = append(out, p.byColumn(zone)...)
		zone = nil
	}
	for _, l := range lines {
		if l.head {
			flush()
			continue
		}
		zone = append(zone, l)
	}
	flush()
	for i := range out {
		out[i].words = words(out[i].String)
	}
	return out
}

// byColumn orders lines between two headings.
func (p *part) byColumn(lines []signLine) []signLine {
	rows := p.signRows(lines)
	if rows == nil {
		return lines
	}
	var out []signLine
	for len(rows) > 0 {
		n, columns := band(rows)
		if len(columns) < 2 {
			for _, r := range rows[:n] {
				out = append(out, r[0].signLine)
			}
		}
		for i, c := range columns {
			if len(columns) > 1 {
				out = append(out, c.lines(1000*(len(out)+1)+100*i)...)
			}
		}
		rows = rows[n:]
	}
	return out
}

// signRows are the lines of the page from its top, each cut into its columns; nil where
// a line has no place.
func (p *part) signRows(lines []signLine) [][]seat {
	var seats []seat
	for _, l := range lines {
		cut := p.cutLine(l)
		if cut == nil {
			return nil
		}
		seats = append(seats, cut...)
	}
	slices.SortStableFunc(seats, func(a, b seat) int {
		return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.box.Y0+a.box.Y1, b.box.Y0+b.box.Y1))
	})
	var rows [][]seat
	for _, s := range seats {
		if n := len(rows); n > 0 && sameRow(rows[n-1][0], s) {
			rows[n-1] = append(rows[n-1], s)
			continue
		}
		rows = append(rows, []seat{s})
	}
	for i := range rows {
		slices.SortStableFunc(rows[i], func(a, b seat) int { return cmp.Compare(a.box.X0, b.box.X0) })
	}
	cutNarrow(rows)
	return rows
}

// sameRow reports whether the middle of each of two pieces is at the height of the other.
func sameRow(a, b seat) bool {
	am, bm := (a.box.Y0+a.box.Y1)/2, (b.box.Y0+b.box.Y1)/2
	return a.page == b.page && am > b.box.Y0 && am < b.box.Y1 && bm > a.box.Y0 && bm < a.box.Y1
}

// cutLine cuts a line where its words are far apart or go back to the left, and before a second honorific: two
// names that stand in columns a space apart. It is nil where the line has no place.
func (p *part) cutLine(l signLine) []seat {
	var out []seat
	from := 0
	for i, s := range l.Spans {
		if s.Page == 0 {
			return nil
		}
		if i == 0 {
			continue
		}
		before := l.Spans[i-1]
		if s.Box.X0-before.Box.X1 > minGutter*s.Box.Height() || s.Box.X1 <= before.Box.X0 || p.secondName(l, l.Spans[from].Start, s.Start) {
			out = append(out, newSeat(l, from, i))
			from = i
		}
	}
	if len(l.Spans) == 0 {
		return nil
	}
	return append(out, newSeat(l, from, len(l.Spans)))
}

// secondName reports whether a person with an honorific is named in a line before an
// offset, and another from there.
func (p *part) secondName(l signLine, from, at int) bool {
	first, second := l.Slice(from, at), l.Slice(at, len(l.String))
	ws := words(second.String)
	if n := p.lex.honorifics.prefix(ws); n == 0 || n == len(ws) || !ws[0].upper() {
		return false
	}
	honorific, _, ok := p.personName(signLine{Text: first, words: words(first.String)})
	return ok && honorific != ""
}

// newSeat is what the spans from one to another hold of a line.
func newSeat(l signLine, from, to int) seat {
	box := l.Spans[from].Box
	for _, s := range l.Spans[from:to] {
		box = box.Union(s.Box)
	}
	page := l.Spans[from].Page
	l.Text = l.Slice(l.Spans[from].Start, l.Spans[to-1].End)
	l.bold = l.Style().Bold
	return seat{l, page, box}
}

// cutNarrow cuts the lines below one that a second name parts in two, where their words
// leave free what is free between the names.
func cutNarrow(rows [][]seat) {
	for i := 0; i+1 < len(rows); i++ {
		if len(rows[i]) != 2 || len(rows[i+1]) != 1 || gap(rows[i], rows[i+1]) > blankLine {
			continue
		}
		left, right := rows[i][0].box.X1, rows[i][1].box.X0
		for j := i + 1; j < len(rows) && len(rows[j]) == 1 && gap(rows[j-1], rows[j]) <= blankLine; j++ {
			s := rows[j][0]
			if k := widestGap(s, left, right); k > 0 && parts(s, k, right-left) {
				left, right = max(left, s.Spans[k-1].Box.X1), min(right, s.Spans[k].Box.X0)
				rows[j] = []seat{newSeat(s.signLine, 0, k), newSeat(s.signLine, k, len(s.Spans))}
			}
		}
	}
}

// widestGap is the index of the word after the widest gap that lies in part between left
// and right; 0 for none.
func widestGap(s seat, left, right float64) int {
	at, widest := 0, 0.0
	for k := 1; k < len(s.Spans); k++ {
		a, b := s.Spans[k-1].Box.X1, s.Spans[k].Box.X0
		if max(left, a) < min(right, b) && b-a > widest {
			at, widest = k, b-a
		}
	}
	return at
}

// gutterRatio is how much wider than any other space of a line that between two columns
// is, where the columns themselves stand farther apart than a space.
const gutterRatio = 1.3

// wordSpace is about how wide a space is, in heights of a line, where a line has no other.
const wordSpace = 0.3

// parts reports whether the space before the word at k parts two columns that are free of
// names for a width. A line over the middle of both has the same space everywhere.
func parts(s seat, k int, free float64) bool {
	if free <= minGutter*s.box.Height() {
		return true
	}
	at, widest := s.Spans[k].Box.X0-s.Spans[k-1].Box.X1, wordSpace*s.box.Height()
	for i := 1; i < len(s.Spans); i++ {
		if i != k {
			widest = max(widest, s.Spans[i].Box.X0-s.Spans[i-1].Box.X1)
		}
	}
	return at >= gutterRatio*widest
}

// gap is how far a row stands below another, in heights of its line; more than any room
// to sign in where it stands on another page.
func gap(above, below []seat) float64 {
	a, b := above[0], below[0]
	if a.page != b.page {
		return signingSpace + 1
	}
	return (b.box.Y0 - a.box.Y1) / max(1, b.box.Height())
}
