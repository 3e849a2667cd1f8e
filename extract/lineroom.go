package extract

import (
	"strings"

	"compromisos/document"
)

// roomSlack is how much of the room at the end of a line, in ems, tells nothing: what
// sets the text may leave it, for spaces and margins that are not seen on the page.
const roomSlack = 1.0

// endsShort reports whether the line of a cell's text that ends before the offset at ends
// where its author ended it: the first word of the next line would have fitted behind it.
// What room there is between the margins of the cell, the text tells that comes nearest
// to one of its edges; so it is for text set to the left, to the right and in the middle.
func endsShort(t document.Text, at int, c document.Cell) bool {
	lines := t.Slice(0, at).Places()
	if len(lines) == 0 {
		return false
	}
	line := lines[len(lines)-1]
	cell := boxOn(c, line.Page)
	word, em := firstWord(t.Slice(at, len(t.String)), line.Page)
	if cell.Empty() || word.Empty() {
		return false
	}
	margin := cell.Width()
	for _, l := range t.Places() {
		if l.Page == line.Page {
			margin = min(margin, l.Box.X0-cell.X0, cell.X1-l.Box.X1)
		}
	}
	room := cell.Width() - 2*max(margin, 0)
	return line.Box.Width()+word.Width()+roomSlack*em < room
}

// boxOn is where a cell stands on a page.
func boxOn(c document.Cell, page int) document.Box {
	for _, p := range c.Places {
		if p.Page == page && p.Box != nil {
			return *p.Box
		}
	}
	return document.Box{}
}

// firstWord is the box of the first word of a text on a page, and the size in points of
// its letters; empty where the text begins on another page.
func firstWord(t document.Text, page int) (box document.Box, em float64) {
	end := strings.IndexByte(t.String, ' ')
	for _, s := range t.Spans {
		if s.Page != page || end >= 0 && s.Start >= end {
			break
		}
		box = box.Union(s.Box)
		em = max(em, float64(s.Style.Size))
	}
	if em == 0 {
		em = box.Height()
	}
	return box, em
}
