package layout

import "slices"

// cutRow reports whether the first row of n goes on with the last row of t: no rule
// closes t, or the cells that name a row are empty in n while others go on, or all that
// has text goes on in the middle of a sentence.
func (t *table) cutRow(n *table) bool {
	last, first := t.lastRow(), n.row(0)
	if t.count <= t.header || len(last) == 0 || len(first) == 0 {
		return false
	}
	if t.openBottom || n.openTop {
		return !complete(last, first)
	}
	filled, empty, on := 0, 0, 0
	var key *tableCell
	for _, c := range first {
		o := cellAtColumn(last, c.col)
		if o != nil && len(c.paras) == 0 && (o.rowSpan > 1 || c.rowSpan > 1) {
			continue // a cell merged over several rows, drawn again
		}
		if key == nil {
			key = c
		}
		switch {
		case len(c.paras) > 0 && (o == nil || len(o.paras) == 0):
			return false
		case len(c.paras) > 0:
			filled++
			if o.runsInto(c) {
				on++
			}
		case o != nil && len(o.paras) > 0:
			empty++
		}
	}
	return filled > 0 && (empty > 0 && len(key.paras) == 0 || on == filled)
}

// runsInto reports whether the text of a cell of several lines goes on, in the middle of
// a sentence, in the cell below it on the next page.
func (c *tableCell) runsInto(next *tableCell) bool {
	p, q := c.paras[len(c.paras)-1], next.paras[0]
	return len(p.lines) > 1 && startsLower(q.first()) && !endsSentence(p.last()) && p.goesOnIn(q)
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

// join puts the text of a cell on the next page at the end of c.
func (c *tableCell) join(next *tableCell) {
	c.places = append(c.places, next.places...)
	c.paras = joinParas(copyParas(c.paras), copyParas(next.paras))
	levels(c.paras)
}
