package layout

import "slices"

// headPitch is the distance of two lines in ems within one heading, at most.
const headPitch = 1.9

// fillHead makes the cells of the head. Lines of one heading, over the same columns,
// are one cell; a heading over several columns stands above theirs.
func (s *sketch) fillHead() {
	var open []openCell
	level := make([]int, s.columns())
	lastLine := make([]int, s.columns())
	cellOf := make([]int, s.columns())
	for k := range cellOf {
		cellOf[k] = -1
	}
	for i, l := range s.lines[:s.head] {
		for _, p := range s.headSpans(i, cellOf) {
			c := cellOf[p.col]
			if c >= 0 && open[c].col == p.col && open[c].colSpan == p.colSpan && s.sameHeading(lastLine[p.col], i, p) {
				open[c].add(p.phrase, l)
			} else {
				row := 0
				for k := p.col; k < p.col+p.colSpan; k++ {
					row = max(row, level[k])
				}
				n := openCell{row: row, col: p.col, rowSpan: 1, colSpan: p.colSpan, y0: l.y0, y1: l.y1, x0: p.x0, x1: p.x1}
				n.add(p.phrase, l)
				open = append(open, n)
				c = len(open) - 1
			}
			for k := p.col; k < p.col+p.colSpan; k++ {
				cellOf[k], lastLine[k], level[k] = c, i, open[c].row+1
			}
		}
	}
	s.headRows = 0
	for _, c := range open {
		s.headRows = max(s.headRows, c.row+1)
	}
	for i := range open {
		c := &open[i]
		if c.row+1 == slices.Max(level[c.col:c.col+c.colSpan]) {
			c.rowSpan = s.headRows - c.row
		}
	}
	s.cells = append(s.cells, open...)
}

// add puts a phrase into a cell.
func (c *openCell) add(p phrase, l openLine) {
	c.figure = p.figure && (len(c.words) == 0 || c.figure)
	c.words = append(c.words, p.words...)
	c.x0, c.x1 = min(c.x0, p.x0), max(c.x1, p.x1)
	c.y0, c.y1 = min(c.y0, l.y0), max(c.y1, l.y1)
}

// sameHeading reports whether the phrase of line i goes on with the heading above it in
// line k.
func (s *sketch) sameHeading(k, i int, p spanned) bool {
	if s.lines[i].base-s.lines[k].base > headPitch*s.lines[i].em {
		return false
	}
	for m := k + 1; m <= i; m++ {
		for _, h := range s.between(m) {
			if h.from < p.x1 && h.to > p.x0 {
				return false
			}
		}
	}
	return true
}
