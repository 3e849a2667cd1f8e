package layout

import (
	"math"
	"slices"
)

// maxPad is the inner margin of a cell in ems, at most: what stands further in is
// indented or centred.
const maxPad = 1.0

// An item of the flow is a paragraph or a table.
type item struct {
	page  int
	para  *para
	table *table
	// turn marks the first item of a column or another frame, which may go on with
	// what ended the one before.
	turn bool
	// side marks a note beside the text, which interrupts nothing.
	side bool
}

// flowOf puts what the frames of the pages hold into reading order.
func flowOf(frames []*page, u usual) []item {
	var out []item
	groups := 0
	for _, p := range frames {
		items := p.withSides(p.flow(u, &groups), u)
		p.drop()
		if len(items) > 0 && p.frame.turn {
			items[0].turn = true
		}
		out = append(out, items...)
	}
	return out
}

// flow is the paragraphs and tables of a frame.
func (p *page) flow(u usual, groups *int) []item {
	var out []item
	rows := p.rows
	for _, g := range p.grids {
		n := 0
		for n < len(rows) && (rows[n].box.Y0+rows[n].box.Y1)/2 < g.box.Y0 {
			n++
		}
		out = p.appendRows(out, rows[:n], u, groups)
		rows = rows[n:]
		out = append(out, item{page: p.number, table: newTable(p, g, u)})
	}
	return p.appendRows(out, rows, u, groups)
}

// appendRows adds the paragraphs of rows, band by band.
func (p *page) appendRows(out []item, rows []row, u usual, groups *int) []item {
	for _, s := range stripes(rows) {
		if s.columns == nil {
			lines := make([]line, 0, len(s.rows))
			for _, r := range s.rows {
				lines = append(lines, p.own(r.whole()))
			}
			out = p.appendParas(out, paragraphs(lines, p.body, u))
			continue
		}
		if !s.prose {
			*groups++
		}
		for k, c := range s.columns {
			for i := range c {
				c[i] = p.own(c[i])
			}
			if s.prose {
				n := len(out)
				out = p.appendParas(out, paragraphs(c, marginsOf(c, p.size.X1), u))
				if k > 0 && n < len(out) {
					out[n].turn = true
				}
				continue
			}
			q := &para{lines: c, reg: s.columnRegion(k, p), group: *groups, stack: true}
			q.settle()
			out = p.appendParas(out, []*para{q})
		}
	}
	return out
}

// own notes on which page a line stands.
func (p *page) own(l line) line {
	l.page = p.number
	return l
}

// appendParas adds paragraphs to a flow.
func (p *page) appendParas(out []item, paras []*para) []item {
	for _, q := range paras {
		out = append(out, item{page: p.number, para: q})
	}
	return out
}

// columnRegion is the span of a column of a band, up to half of the gutters.
func (s stripe) columnRegion(k int, p *page) region {
	reg := region{left: p.body.left, right: p.body.right}
	mine := marginsOf(s.columns[k], p.size.X1)
	if k > 0 {
		reg.left = (marginsOf(s.columns[k-1], 0).right + mine.left) / 2
	}
	if k+1 < len(s.columns) {
		reg.right = (mine.right + marginsOf(s.columns[k+1], 0).left) / 2
	}
	return reg
}

// lines of a cell, row by row.
func (c *gridCell) lines(p *page) []line {
	out := make([]line, 0, len(c.rows))
	for _, r := range c.rows {
		out = append(out, p.own(r.whole()))
	}
	return out
}

// regions gives each column of a grid its inner margin and with it each cell the
// margins of its text: the same space left and right of it.
func (g *grid) regions() []region {
	pads := make([]float64, g.columns())
	all := make([][]line, g.columns())
	for j := range pads {
		pads[j] = math.Inf(1)
	}
	for _, c := range g.cells {
		for _, r := range c.rows {
			l := r.lines[0]
			pads[c.col] = min(pads[c.col], max(l.box.X0-c.box.X0, 0), maxPad*l.em())
			if c.colSpan == 1 {
				all[c.col] = append(all[c.col], r.whole())
			}
		}
	}
	fallback := slices.Min(pads)
	justified := make([]bool, g.columns())
	for j, lines := range all {
		justified[j] = marginsOf(lines, 0).justified
	}
	out := make([]region, len(g.cells))
	for i, c := range g.cells {
		pad := pads[c.col]
		if math.IsInf(pad, 1) {
			pad = fallback
		}
		if math.IsInf(pad, 1) {
			pad = 0
		}
		out[i] = region{left: c.box.X0 + pad, right: c.box.X1 - pad, cell: true, justified: justified[c.col]}
	}
	return out
}
