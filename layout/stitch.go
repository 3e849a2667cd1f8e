package layout

import (
	"math"
	"slices"
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

const (
	// edgeDrift is how far in points the column edges of two pieces of one table may
	// lie apart, once the pieces are laid over one another.
	edgeDrift = 3.0
	// maxHeader is the number of rows that head a table, at most.
	maxHeader = 3
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
}

// A tablePart is one piece as printed.
type tablePart struct {
	page  int
	box   document.Box
	cells []*tableCell
	count int
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
	t := &table{xs: g.xs, count: g.count(), openBottom: g.openBottom, openTop: g.openTop, lastPage: p.number}
	regions := g.regions()
	for i := range g.cells {
		c := &g.cells[i]
		box := c.box
		t.cells = append(t.cells, &tableCell{
			row: c.row, col: c.col, rowSpan: c.rowSpan, colSpan: c.colSpan, shaded: c.shaded,
			paras:  paragraphs(c.lines(p), regions[i], u),
			places: []document.Place{{Page: p.number, Box: &box}},
		})
	}
	t.parts = []tablePart{{page: p.number, box: g.box, count: t.count, cells: copyCells(t.cells)}}
	t.dropEmptyEdges()
	t.header = t.headerRows()
	return t
}

// copyCells copies cells with their paragraphs, which joining changes.
func copyCells(in []*tableCell) []*tableCell {
	out := make([]*tableCell, len(in))
	for i, c := range in {
		d := *c
		d.paras = make([]*para, len(c.paras))
		for k, p := range c.paras {
			q := *p
			q.lines = slices.Clone(p.lines)
			d.paras[k] = &q
		}
		out[i] = &d
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

// headerRows counts the leading rows that name the columns: every cell with text is
// bold, or shaded, while the rows below are not.
func (t *table) headerRows() int {
	n := 0
	shades := !t.striped()
	for n < min(maxHeader, t.count-1) && t.looksHeader(n, shades) {
		n++
	}
	if n == t.count-1 && n > 0 && t.looksHeader(n, shades) {
		return 0
	}
	return n
}

// striped reports whether rows are shaded in turns, so that a shade names nothing: a row
// without is followed by one with it.
func (t *table) striped() bool {
	plain := false
	for i := range t.count {
		shaded, all := 0, 0
		for _, c := range t.cells {
			if c.row == i {
				all++
				if c.shaded {
					shaded++
				}
			}
		}
		if plain && shaded == all && all > 0 {
			return true
		}
		plain = plain || shaded == 0
	}
	return false
}

// looksHeader reports whether a row is set as a header is; shades tells whether a shade
// says so.
func (t *table) looksHeader(i int, shades bool) bool {
	filled := 0
	for _, c := range t.cells {
		if c.row != i {
			if c.row < i && c.row+c.rowSpan > i && !c.bold() && len(c.paras) > 0 {
				return false
			}
			continue
		}
		if len(c.paras) == 0 {
			continue
		}
		if !c.bold() && !(shades && c.shaded) {
			return false
		}
		filled++
	}
	return filled > 0 && (filled > 1 || len(t.xs) == 2)
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

// goesOnIn reports whether table n, first on the next page, has the columns of t, which
// is last on its own.
func (t *table) goesOnIn(n *table) bool {
	if n.parts[0].page != t.lastPage+1 {
		return false
	}
	_, _, ok := align(t.xs, n.xs)
	return ok
}

// align lays the column edges of two pieces over one another: the outer ones must fit,
// and the inner ones of one be among those of the other, as a piece of merged rows
// shows fewer. It returns the edges of both, in the coordinates of a, and how far b is
// shifted.
func align(a, b []float64) (all []float64, shift float64, ok bool) {
	shift = a[0] - b[0]
	if math.Abs(a[len(a)-1]-b[len(b)-1]-shift) > edgeDrift {
		return nil, 0, false
	}
	all = slices.Clone(a)
	extra := 0
	for _, x := range b {
		if nearest(all, x+shift) < 0 {
			all = append(all, x+shift)
			extra++
		}
	}
	slices.Sort(all)
	missing := 0
	for _, x := range a {
		if nearest(b, x-shift) < 0 {
			missing++
		}
	}
	return all, shift, extra == 0 || missing == 0
}

// nearest is the index of the edge at x, or -1.
func nearest(xs []float64, x float64) int {
	for i, v := range xs {
		if math.Abs(v-x) <= edgeDrift {
			return i
		}
	}
	return -1
}

// remap gives the cells of t the columns of a finer set of edges.
func (t *table) remap(xs []float64, shift float64) {
	for _, c := range t.cells {
		a, b := nearest(xs, t.xs[c.col]+shift), nearest(xs, t.xs[c.col+c.colSpan]+shift)
		if a >= 0 && b > a {
			c.col, c.colSpan = a, b-a
		}
	}
	t.xs = xs
}

// append puts table n at the end of t: its repeated header is dropped, a row that the
// page end cut is made one.
func (t *table) append(n *table) {
	t.parts = append(t.parts, n.parts...)
	xs, shift, _ := align(t.xs, n.xs)
	t.remap(xs, 0)
	n.remap(xs, shift)
	t.dropRepeatedHeader(n)
	if n.count > 0 {
		cut := t.cutRow(n)
		t.extendSpans(n, cut)
		if cut {
			t.joinRow(n)
		}
		base := t.count
		if cut {
			base--
		}
		for _, c := range n.cells {
			c.row += base
		}
		t.cells = append(t.cells, n.cells...)
		t.count = base + n.count
	}
	t.openBottom, t.lastPage = n.openBottom, n.lastPage
}

// dropRepeatedHeader removes from n the rows that repeat those at the head of t.
func (t *table) dropRepeatedHeader(n *table) {
	same := 0
	for same < min(maxHeader, t.count, n.count) && sameRow(t.row(same), n.row(same)) {
		same++
	}
	if same == 0 {
		return
	}
	t.header = max(t.header, same)
	n.cells = slices.DeleteFunc(n.cells, func(c *tableCell) bool { return c.row < same })
	for _, c := range n.cells {
		c.row -= same
	}
	n.count -= same
	if n.count > 0 {
		n.openTop = false
	}
}

// sameRow reports whether two rows say the same.
func sameRow(a, b []*tableCell) bool {
	if len(a) != len(b) {
		return false
	}
	text := false
	for i := range a {
		s := a[i].plain()
		if s != b[i].plain() || a[i].col != b[i].col {
			return false
		}
		text = text || s != ""
	}
	return text
}

// cutRow reports whether the first row of n goes on with the last row of t: no rule
// closes t, or the cells that name a row are empty in n while others go on.
func (t *table) cutRow(n *table) bool {
	last, first := t.lastRow(), n.row(0)
	if t.count <= t.header || len(last) == 0 || len(first) == 0 {
		return false
	}
	if t.openBottom || n.openTop {
		return !complete(last, first)
	}
	filled, empty := 0, 0
	for _, c := range first {
		if len(c.paras) > 0 {
			filled++
			if o := cellAtColumn(last, c.col); o == nil || len(o.paras) == 0 {
				return false
			}
		} else if o := cellAtColumn(last, c.col); o != nil && len(o.paras) > 0 {
			empty++
		}
	}
	key := first[0]
	return filled > 0 && empty > 0 && len(key.paras) == 0
}

// complete reports whether two rows have text in all of their columns, of which a
// short one goes on in none: the page end fell between two rows.
func complete(last, first []*tableCell) bool {
	short := false
	for _, c := range first {
		o := cellAtColumn(last, c.col)
		if o == nil || o.rowSpan > 1 || c.rowSpan > 1 {
			continue
		}
		if len(c.paras) == 0 || len(o.paras) == 0 {
			return false
		}
		p, q := o.paras[len(o.paras)-1], c.paras[0]
		short = short || len(o.paras) == 1 && len(p.lines) == 1 && len(c.paras) == 1 && len(q.lines) == 1 && !p.goesOnIn(q)
	}
	return short
}

// lastRow are the cells that reach into the last row.
func (t *table) lastRow() []*tableCell {
	var out []*tableCell
	for _, c := range t.cells {
		if c.row+c.rowSpan == t.count {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b *tableCell) int { return a.col - b.col })
	return out
}

// cellAtColumn is the cell that begins in a column, or nil.
func cellAtColumn(row []*tableCell, col int) *tableCell {
	for _, c := range row {
		if c.col == col {
			return c
		}
	}
	return nil
}

// extendSpans lets a cell merged over several rows go on over the page end: on the next
// page it is drawn again, empty, beside the rows that it still holds.
func (t *table) extendSpans(n *table, cut bool) {
	for _, c := range n.row(0) {
		o := cellAtColumn(t.lastRow(), c.col)
		if o == nil || len(c.paras) > 0 && !cut || c.rowSpan == 1 && o.rowSpan == 1 || c.rowSpan == n.count && o.rowSpan == 1 {
			continue
		}
		grow := c.rowSpan
		if cut {
			grow--
		}
		o.rowSpan += grow
		o.join(c)
		n.cells = slices.DeleteFunc(n.cells, func(d *tableCell) bool { return d == c })
	}
}

// joinRow joins the first row of n to the last of t, cell by cell.
func (t *table) joinRow(n *table) {
	last := t.lastRow()
	for _, c := range n.row(0) {
		o := cellAtColumn(last, c.col)
		if o == nil {
			continue
		}
		if c.rowSpan > 1 {
			o.rowSpan += c.rowSpan - 1
		}
		o.join(c)
		n.cells = slices.DeleteFunc(n.cells, func(d *tableCell) bool { return d == c })
	}
}

// join puts the text of c, on the next page, at the end of o.
func (o *tableCell) join(c *tableCell) {
	o.places = append(o.places, c.places...)
	o.paras = joinParas(o.paras, c.paras)
	levels(o.paras)
}
