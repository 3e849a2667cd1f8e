package render

import (
	"cmp"
	"slices"

	"compromisos/document"
)

// A Part is what of a table stands on one page, or a whole table where the format has no
// pages.
type Part struct {
	// Table counts the tables of the file from 1. Parts of one table share it.
	Table int
	// Page counts from 1; Box is on it. Both are zero where the format has no pages.
	Page int
	Box  document.Box
	// Columns of the grid.
	Columns int
	// Rows as printed on the page.
	Rows []document.Row
	// Caption of the table; empty on its further parts.
	Caption document.Text
	// Split says that the table has parts on other pages.
	Split bool
}

// Parts are the pieces of all tables of a file in reading order, as far as they are
// selected.
func Parts(f *document.File, s Selection) []Part {
	var out []Part
	number := 0
	for _, b := range f.Blocks {
		t := b.Table
		if t == nil {
			continue
		}
		number++
		if s.Table > 0 && s.Table != number {
			continue
		}
		for _, p := range partsOf(t, number) {
			if p, ok := s.cut(p); ok {
				out = append(out, p)
			}
		}
	}
	return out
}

// partsOf are the pieces of one table.
func partsOf(t *document.Table, number int) []Part {
	whole := Part{Table: number, Columns: t.Columns, Rows: t.Rows, Caption: t.Caption}
	if len(t.Parts) == 0 {
		return []Part{whole}
	}
	var out []Part
	for i, p := range t.Parts {
		part := whole
		part.Page, part.Box, part.Rows, part.Split = p.Page, p.Box, p.Rows, len(t.Parts) > 1
		part.Rows = withHeader(p.Rows, t.Rows[:min(t.Header, len(t.Rows))])
		if i > 0 {
			part.Caption = document.Text{}
		}
		out = append(out, part)
	}
	return out
}

// withHeader are the rows of a part with its header marked: the leading rows that say what
// the header of the table says. A header repeats on the pages of a table, or does not.
func withHeader(rows, header []document.Row) []document.Row {
	out := slices.Clone(rows)
	for i := range min(len(rows), len(header)) {
		if !slices.EqualFunc(rows[i].Cells, header[i].Cells, sameCell) {
			break
		}
		out[i].Cells = slices.Clone(rows[i].Cells)
		for k := range out[i].Cells {
			out[i].Cells[k].Header = true
		}
	}
	return out
}

// sameCell reports whether two cells stand in one column and say the same.
func sameCell(a, b document.Cell) bool {
	return a.Col == b.Col && a.ColSpan == b.ColSpan && a.Text().String == b.Text().String
}

// Header is the number of leading rows that hold header cells alone, none of which reaches
// into the rows below.
func (p Part) Header() int { return p.headerFrom(0) }

// headerFrom is the same where rows above the first were taken off.
func (p Part) headerFrom(above int) int {
	n, reach := 0, above
	for i, row := range p.Rows {
		if len(row.Cells) == 0 || slices.ContainsFunc(row.Cells, func(c document.Cell) bool { return !c.Header }) {
			break
		}
		for _, c := range row.Cells {
			reach = max(reach, c.Row+c.RowSpan)
		}
		if reach <= i+1+above {
			n = i + 1
		}
	}
	return n
}

// table is the part as a table of its own.
func (p Part) table() *document.Table {
	return &document.Table{Columns: p.Columns, Rows: p.Rows, Header: p.Header(), Caption: p.Caption}
}

// cellBox is the box of a cell on a page; ok is false where it has none.
func cellBox(c document.Cell, page int) (box document.Box, ok bool) {
	for _, p := range c.Places {
		if p.Page == page && p.Box != nil {
			return *p.Box, true
		}
	}
	return document.Box{}, false
}

// crop is what of the part lies in a region: the cells whose middle does, counted anew.
func (p Part) crop(region document.Box) (Part, bool) {
	var kept []document.Cell
	for _, row := range p.Rows {
		for _, c := range row.Cells {
			if b, ok := cellBox(c, p.Page); ok && region.Contains((b.X0+b.X1)/2, (b.Y0+b.Y1)/2) {
				kept = append(kept, c)
			}
		}
	}
	if len(kept) == 0 {
		return p, false
	}
	row := slices.MinFunc(kept, func(a, b document.Cell) int { return cmp.Compare(a.Row, b.Row) }).Row
	col := slices.MinFunc(kept, func(a, b document.Cell) int { return cmp.Compare(a.Col, b.Col) }).Col
	p.Rows, p.Columns, p.Box = nil, 0, document.Box{}
	for _, c := range kept {
		b, _ := cellBox(c, p.Page)
		p.Box = p.Box.Union(b)
		c.Row, c.Col = c.Row-row, c.Col-col
		for len(p.Rows) <= c.Row {
			p.Rows = append(p.Rows, document.Row{})
		}
		p.Rows[c.Row].Cells = append(p.Rows[c.Row].Cells, c)
		p.Columns = max(p.Columns, c.Col+c.ColSpan)
	}
	return p, true
}
