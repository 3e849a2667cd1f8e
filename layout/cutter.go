package layout

import "slices"

const (
	// maxCuts bounds how often a page is cut.
	maxCuts = 24
	// minColumn is the number of lines of a column, at least, where nothing but they
	// themselves shows that there are columns.
	minColumn = 3
	// titleSize is the size of a title over columns against their text, at least, where
	// it is so short that it stands above one of them.
	titleSize = 1.15
)

// A cutter cuts pages into frames.
type cutter struct {
	// em is the size of the body in points.
	em   float64
	page int
	// known are the gutters that running text shows, by page.
	known map[int][]gutterAt
}

// A gutterAt is a gutter that is known: from where to where the column left of it goes,
// and where the one right of it begins.
type gutterAt struct{ left, end, right float64 }

// learn notes the gutters of a page which its text shows beyond doubt.
func (c *cutter) learn(p *page) {
	if c.known == nil {
		c.known = map[int][]gutterAt{}
	}
	ps := p.pieces()
	if len(ps) > maxPieces {
		return
	}
	c.page = p.number
	for _, x := range c.candidates(ps) {
		for _, b := range c.runs(ps, x) {
			if b.prose() {
				l, end := extentOf(b.near(false))
				c.known[p.number] = append(c.known[p.number], gutterAt{l, end, x})
			}
		}
	}
}

// isKnown reports whether a gutter stands on this page or the ones beside it.
func (c *cutter) isKnown(b *band) bool {
	l, _ := extentOf(b.near(false))
	for n := c.page - 1; n <= c.page+1; n++ {
		if slices.ContainsFunc(c.known[n], func(g gutterAt) bool { return near(g.right, b.x, c.em) && near(g.left, l, c.em) }) {
			return true
		}
	}
	return false
}

// near reports whether two values are at most d apart.
func near(a, b, d float64) bool { return a-b <= d && b-a <= d }

// cut cuts pieces into leaves, in reading order: what stands above columns, the columns
// from left to right, what stands below.
func (c *cutter) cut(ps []piece, depth int) []leaf {
	if len(ps) == 0 {
		return nil
	}
	if depth < maxCuts {
		if s := c.sideColumn(ps); s != nil {
			return s.attach(c.cut(s.main, depth+1))
		}
		if l := c.labelled(ps); l != nil {
			return l.cut(c, depth+1)
		}
		if b := c.widest(ps); b != nil {
			out := c.cut(b.above, depth+1)
			left := inColumn(c.cut(b.left, depth+1), b.left, 0)
			out = append(out, left...)
			out = append(out, inColumn(c.cut(b.right, depth+1), b.right, columnsOf(left))...)
			return append(out, c.cut(b.below, depth+1)...)
		}
	}
	leaves := c.cutAtBoxes(ps)
	if depth == 0 && len(leaves) == 1 {
		leaves[0].left, leaves[0].right = c.lastColumn(ps)
	}
	return leaves
}

// lastColumn is the span of the column in which all of a page's text stands where the
// page before has columns: the end of a text fills the first of them alone.
func (c *cutter) lastColumn(ps []piece) (x0, x1 float64) {
	l, r := extentOf(ps)
	for _, g := range c.known[c.page-1] {
		if near(l, g.left, c.em) && r <= g.end+c.em && r-l > fullLine*(g.end-g.left) {
			return g.left, g.end
		}
	}
	return 0, 0
}

// inColumn gives the leaves of one side of a band the span of their column, and numbers
// it behind those to the left of it.
func inColumn(leaves []leaf, ps []piece, before int) []leaf {
	x0, x1 := extentOf(ps)
	for i := range leaves {
		l := &leaves[i]
		if l.right <= l.left {
			l.left, l.right, l.column = x0, x1, 1
		}
		l.column += before
	}
	return leaves
}

// columnsOf is the highest number of a column.
func columnsOf(leaves []leaf) int {
	n := 0
	for _, l := range leaves {
		n = max(n, l.column)
	}
	return n
}

// widest is the band with the most lines, or nil.
func (c *cutter) widest(ps []piece) *band {
	var best *band
	for _, x := range c.candidates(ps) {
		for _, b := range c.runs(ps, x) {
			if (b.prose() || b.columnar(c.em) && c.isKnown(b)) && (best == nil || b.weight() > best.weight()) {
				best = b
			}
		}
	}
	return best
}
