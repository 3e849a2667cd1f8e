package layout

import (
	"cmp"
	"slices"

	"compromisos/document"
)

// A frame is what of a page is read before the eye moves elsewhere: a column, what
// stands above or below columns over their whole width, a box. It is a page of its own
// for all stages after it is cut, with the rows and tables that stand in it.
type frame struct {
	// turn means that another frame of the page is read before it.
	turn bool
	// left and right are the x between which a column stands; both are 0 where the
	// frame goes over the page's whole width.
	left, right float64
	// column of a band, from 1 on; 0 for what stands in no column.
	column int
	// sides are the notes in the margin beside its text.
	sides []sideNote
}

// narrow reports whether the frame is narrower than the page.
func (f frame) narrow() bool { return f.right > f.left }

// A piece is what stands in one place of a page: a line, a table, or a box with lines
// in it.
type piece struct {
	box  document.Box
	line line
	grid *grid
	// inner are the pieces of a box.
	inner []piece
}

// isLine reports whether the piece is a line.
func (p piece) isLine() bool { return p.grid == nil && p.inner == nil }

// maxPieces of a page that are looked at for columns: one with more is a drawing.
const maxPieces = 3000

// intoFrames cuts pages into their frames, in reading order.
func intoFrames(pages []*page, u usual, languages []language) []*page {
	joinDropCaps(pages)
	c := &cutter{em: float64(u.size)}
	if c.em <= 0 {
		return pages
	}
	for _, p := range pages {
		c.learn(p)
	}
	out := make([]*page, 0, len(pages))
	for _, p := range pages {
		out = append(out, c.frames(p)...)
	}
	return inLanguages(out, languages)
}

// pieces of the page, from top to bottom.
func (p *page) pieces() []piece {
	var out []piece
	for _, r := range p.rows {
		for _, l := range r.lines {
			out = append(out, piece{box: l.box, line: l})
		}
	}
	for _, g := range p.grids {
		out = append(out, piece{box: g.box, grid: g})
	}
	sortPieces(out)
	return out
}

// sortPieces orders pieces from top to bottom, then from left to right.
func sortPieces(ps []piece) {
	slices.SortStableFunc(ps, func(a, b piece) int {
		return cmp.Or(cmp.Compare(a.box.Y0, b.box.Y0), cmp.Compare(a.box.X0, b.box.X0))
	})
}

// frames of one page.
func (c *cutter) frames(p *page) []*page {
	ps := p.pieces()
	if len(ps) < 2 || len(ps) > maxPieces {
		return []*page{p}
	}
	c.page = p.number
	leaves := c.cut(c.boxed(ps, p.boxes), 0)
	if len(leaves) == 1 && leaves[0].left == leaves[0].right && leaves[0].sides == nil {
		return []*page{p}
	}
	var out []*page
	for i, l := range leaves {
		q := *p
		q.frame = frame{turn: i > 0, left: l.left, right: l.right, column: l.column, sides: l.sides}
		q.rows, q.grids = rowsOfPieces(l.pieces)
		q.rules = l.rules(p)
		out = append(out, &q)
	}
	p.drop()
	return out
}

// A leaf is a stretch of a page that is not cut further.
type leaf struct {
	pieces      []piece
	left, right float64
	column      int
	sides       []sideNote
}

// rules of the page that stand in the leaf.
func (l leaf) rules(p *page) []document.Box {
	if l.right <= l.left {
		return p.rules
	}
	return slices.DeleteFunc(slices.Clone(p.rules), func(b document.Box) bool {
		mid := (b.X0 + b.X1) / 2
		return mid < l.left || mid > l.right
	})
}

// rowsOfPieces puts the lines of pieces back into rows.
func rowsOfPieces(ps []piece) ([]row, []*grid) {
	var lines []line
	var grids []*grid
	for _, p := range ps {
		switch {
		case p.grid != nil:
			grids = append(grids, p.grid)
		case p.inner != nil:
			for _, q := range p.inner {
				lines = append(lines, q.line)
			}
		default:
			lines = append(lines, p.line)
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(a.base, b.base) })
	var rows []row
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && lines[j].base-lines[i].base <= baseSlack*min(lines[i].em(), lines[j].em()) {
			j++
		}
		r := row{lines: slices.Clone(lines[i:j])}
		slices.SortStableFunc(r.lines, func(a, b line) int { return cmp.Compare(a.box.X0, b.box.X0) })
		for _, l := range r.lines {
			r.box = r.box.Union(l.box)
		}
		rows = append(rows, r)
		i = j
	}
	return sideBySide(rows), grids
}
