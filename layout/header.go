package layout

import "slices"

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

// dropRepeatedHeader removes from n the rows that repeat those at the head of t.
func (t *table) dropRepeatedHeader(n *table, terms tableTerms) {
	same := 0
	for same < min(maxHeader, t.count, n.count) && sameRow(t.row(same), n.row(same), terms) {
		same++
	}
	if same == 0 {
		return
	}
	t.header = max(t.header, same)
	n.dropRows(0, same)
	if n.count > 0 {
		n.openTop = false
	}
}

// dropRows removes rows from from on, with the cells that begin in them.
func (t *table) dropRows(from, count int) {
	t.cells = slices.DeleteFunc(t.cells, func(c *tableCell) bool { return c.row >= from && c.row < from+count })
	for _, c := range t.cells {
		if c.row > from {
			c.row -= count
		}
	}
	t.count -= count
}

// dropMarkRows removes the rows that only say that the table goes on: the last of t and
// the first of n.
func (t *table) dropMarkRows(n *table, terms tableTerms) {
	if t.count > t.header+1 && t.isMarkRow(t.count-1, terms) {
		t.dropRows(t.count-1, 1)
	}
	if n.count > 1 && n.isMarkRow(0, terms) {
		n.dropRows(0, 1)
	}
}

// isMarkRow reports whether the only text of a row says that the table goes on.
func (t *table) isMarkRow(i int, terms tableTerms) bool {
	text := ""
	for _, c := range t.cells {
		begins := c.row == i
		if !begins && c.row < i && c.row+c.rowSpan > i || begins && c.rowSpan > 1 {
			return false
		}
		if begins && len(c.paras) > 0 {
			if text != "" {
				return false
			}
			text = c.plain()
		}
	}
	return text != "" && terms.isMark(text)
}

// sameRow reports whether two rows say the same, but for a mark that the second goes on.
func sameRow(a, b []*tableCell, terms tableTerms) bool {
	if len(a) != len(b) {
		return false
	}
	text := false
	for i := range a {
		s, _ := terms.withoutMark(a[i].plain())
		o, _ := terms.withoutMark(b[i].plain())
		if s != o || a[i].col != b[i].col {
			return false
		}
		text = text || s != ""
	}
	return text
}

// markHeaders marks the cells that name columns, and those that name rows: the first
// column of a table of two, set in bold or shaded throughout.
func (t *table) markHeaders() {
	labels, others := 0, 0
	for _, k := range t.cells {
		if k.row < t.header {
			k.header = true
			continue
		}
		if k.col == 0 && len(k.paras) > 0 {
			if k.bold() || k.shaded {
				labels++
			} else {
				others++
			}
		}
	}
	if len(t.xs) != 3 || labels <= others {
		return
	}
	for _, k := range t.cells {
		if k.col == 0 && k.colSpan == 1 && (k.bold() || k.shaded) {
			k.header = true
		}
	}
}
