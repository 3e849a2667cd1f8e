package extract

import "compromisos/document"

// nested reports whether a row is a label and its value below a label over several rows
// ("Other actors | Government | …"), which stands in this row or in one above.
func (f *form) nested(r document.Row) bool {
	cells := filled(r.Cells)
	// A page end leaves one row of several, whose value still reaches over columns.
	over := len(cells) == 3 && cells[0].Col == 0 && (cells[0].RowSpan > 1 || cells[2].ColSpan > 1)
	below := len(cells) == 2 && cells[0].Col > 0 && (r.Cells[0].Col > 0 || f.within)
	if !over && !below {
		return false
	}
	pair := cells[len(cells)-2:]
	_, value := f.lex.tableField(pair[1].Text().String)
	return !value && len(f.stacked(pair[0])) > 0
}

// stacked are the labels of a cell, each a paragraph; nil where one is not known. There
// are several where a page end cut the cell above them, so that the rows below it look
// like the rest of the row.
func (f *form) stacked(c document.Cell) []document.Text {
	if _, known := f.lex.tableField(c.Text().String); known {
		return []document.Text{c.Text()}
	}
	var out []document.Text
	for _, b := range c.Blocks {
		if _, known := f.lex.tableField(b.Text.String); !known {
			return nil
		}
		out = append(out, b.Text)
	}
	return out
}

// readNested reads the labels of one cell and the values beside them. Where there are
// as many paragraphs as labels, each belongs to one.
func (f *form) readNested(labels, value document.Cell) {
	found := f.stacked(labels)
	for i, label := range found {
		c := value
		if len(found) == len(value.Blocks) {
			c.Blocks = value.Blocks[i : i+1]
		} else if i < len(found)-1 {
			c.Blocks = nil
		}
		f.begin(label)
		f.value(c)
	}
}

// isNestedRest reports whether a table is what a page end left of the labels below one
// label: its first column is empty.
func (p *part) isNestedRest(t *document.Table) bool {
	f := form{part: p, columns: t.Columns, within: true}
	for _, r := range t.Rows {
		if !f.nested(r) {
			return false
		}
	}
	return true
}
