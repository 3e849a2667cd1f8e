package layout

import (
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// A table is what its pieces on one page or more make together.
type table struct {
	xs     []float64
	count  int
	cells  []*tableCell
	header int
	parts  []tablePart
	// openBottom means that the last piece was cut without a rule.
	openBottom bool
	openTop    bool
	lastPage   int
	// cores are the extents of the text in the columns of an open table.
	cores   []document.Box
	caption *para
}

// A tablePart is one piece as printed.
type tablePart struct {
	page  int
	box   document.Box
	cells []*tableCell
	count int
	// top and foot of the piece on the page as it is read.
	top, foot float64
}

// A tableCell is a cell with its paragraphs.
type tableCell struct {
	row, col, rowSpan, colSpan int
	paras                      []*para
	places                     []document.Place
	shaded, header             bool
}

// newTable makes a table of a grid.
func newTable(p *page, g *grid, u usual) *table {
	t := &table{xs: g.xs, count: g.count(), openBottom: g.openBottom, openTop: g.openTop, lastPage: p.number, cores: g.cores}
	regions, asides := g.regions(), p.asidesIn(g, u)
	for i := range g.cells {
		c := &g.cells[i]
		box := p.shown(c.box)
		t.cells = append(t.cells, &tableCell{
			row: c.row, col: c.col, rowSpan: c.rowSpan, colSpan: c.colSpan, shaded: c.shaded,
			paras:  append(paragraphs(c.lines(p), regions[i], u), asides[c]...),
			places: []document.Place{{Page: p.number, Box: &box}},
		})
	}
	t.parts = []tablePart{{page: p.number, box: p.shown(g.box), count: t.count, cells: copyCells(t.cells), top: g.box.Y0, foot: g.box.Y1}}
	t.dropEmptyEdges()
	t.header = max(g.head, t.headerRows())
	return t
}

// copyCells copies cells. Their paragraphs are the same until the table goes on: see join.
func copyCells(in []*tableCell) []*tableCell {
	all, out := make([]tableCell, len(in)), make([]*tableCell, len(in))
	for i, c := range in {
		all[i] = *c
		out[i] = &all[i]
	}
	return out
}

// copyParas copies paragraphs, which joining changes.
func copyParas(in []*para) []*para {
	out := make([]*para, len(in))
	for i, p := range in {
		q := *p
		q.lines = slices.Clone(p.lines)
		out[i] = &q
	}
	return out
}

// dropEmptyEdges takes away a first or last row without text that no rule closes: the
// sliver between a page's clip and a table's last rule.
func (t *table) dropEmptyEdges() {
	if t.openBottom && t.count > 1 && t.emptyRow(t.count-1) {
		t.cells = slices.DeleteFunc(t.cells, func(c *tableCell) bool { return c.row == t.count-1 })
		t.count--
		t.openBottom = false
	}
	if t.openTop && t.count > 1 && t.emptyRow(0) {
		t.cells = slices.DeleteFunc(t.cells, func(c *tableCell) bool { return c.row == 0 })
		for _, c := range t.cells {
			c.row--
		}
		t.count--
		t.openTop = false
	}
}

// emptyRow reports whether all cells of a row begin and end in it and have no text.
func (t *table) emptyRow(i int) bool {
	for _, c := range t.cells {
		if c.row <= i && i < c.row+c.rowSpan && (len(c.paras) > 0 || c.rowSpan > 1) {
			return false
		}
	}
	return true
}

// bold reports whether all the text of a cell is bold.
func (c *tableCell) bold() bool {
	for _, p := range c.paras {
		for _, l := range p.lines {
			if !l.bold() {
				return false
			}
		}
	}
	return len(c.paras) > 0
}

// plain is the text of a cell, for comparing.
func (c *tableCell) plain() string {
	var b strings.Builder
	for _, p := range c.paras {
		for _, l := range p.lines {
			b.WriteString(l.text())
			b.WriteByte(' ')
		}
	}
	return configs.Fold(b.String())
}

// row are the cells that begin in a row, from left to right.
func (t *table) row(i int) []*tableCell {
	var out []*tableCell
	for _, c := range t.cells {
		if c.row == i {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *tableCell) int { return a.col - b.col })
	return out
}
