package extract

import (
	"compromisos/configs"
	"compromisos/document"
)

// promisedRows reads a table under a heading over commitments. heads are labels above
// it that are heads of its columns.
func (p *part) promisedRows(t *document.Table, heads []document.Text) []*draft {
	t = p.cutHeads(t)
	if cols, from := p.namedColumns(t); cols != nil {
		return p.rowDrafts(t, cols, from)
	}
	if len(t.Rows) == 0 || t.Columns < 1 {
		return nil
	}
	var cols []column
	at := 0
	if numberedRows(t) && t.Columns > 1 {
		cols, at = append(cols, column{field: configs.FieldNumber}), 1
	}
	if free := t.Columns - at - 1; free < len(heads) && free == 0 {
		t = cutColumn(t, at, heads[len(heads)-1])
	}
	cols = append(cols, column{field: configs.FieldTitle})
	headless := len(cols)
	first := max(0, len(heads)-(t.Columns-len(cols)))
	for n := len(cols); n < t.Columns; n++ {
		col := column{field: configs.FieldDetails}
		if k := first + n - at - 1; k < len(heads) {
			col = column{p.lex.columnField(heads[k].String), heads[k].String}
		}
		cols = append(cols, col)
	}
	p.guessColumns(t, cols, headless)
	return p.rowDrafts(t, cols, 0)
}

// promisedTable reads a table whose first row, over all columns, is a heading over
// commitments.
func (p *part) promisedTable(t *document.Table) []*draft {
	rest, title := untitled(t)
	if title.Empty() || !p.lex.committed.has(title.String) {
		return nil
	}
	if cols, _ := p.columns(t); cols != nil {
		return nil // read as an activity table
	}
	if cols, from := p.columns(rest); cols != nil {
		return p.rowDrafts(rest, cols, from)
	}
	return p.promisedRows(rest, nil)
}

// cutHeads parts each column whose head ends in a label that is the head of a column of
// its own, as where only the first column has a rule on its right.
func (p *part) cutHeads(t *document.Table) *document.Table {
	for col := 0; col < t.Columns && len(t.Rows) > 1; col++ {
		for _, c := range t.Rows[0].Cells {
			head := c.Text()
			ws := words(head.String)
			if c.Col != col || len(ws) < 2 || len(ws) > maxHeaderWords {
				continue
			}
			if _, whole := p.lex.fieldOf(head.String); whole {
				continue
			}
			for i := 1; i < len(ws); i++ {
				label := head.Slice(ws[i].start, ws[len(ws)-1].end)
				if _, known := p.lex.fieldOf(label.String); known {
					t = cutColumn(t, col, label)
					break
				}
			}
		}
	}
	return t
}

// namedColumns are the columns of a table whose first row names some of them, though
// none "commitment": the first that no vocabulary knows is that of titles.
func (p *part) namedColumns(t *document.Table) ([]column, int) {
	if len(t.Rows) < 2 || t.Columns < 2 {
		return nil, 0
	}
	cols := make([]column, t.Columns)
	known := 0
	for _, c := range t.Rows[0].Cells {
		head := c.Text().String
		if c.Col >= len(cols) || len(words(head)) > maxHeaderWords {
			return nil, 0
		}
		cols[c.Col] = column{p.lex.columnField(head), head}
		if _, ok := p.lex.fieldOf(head); ok && head != "" {
			known++
		}
	}
	if known == 0 {
		return nil, 0
	}
	if p.promoteTitle(cols) {
		return cols, 1
	}
	for i := range cols {
		if cols[i].field == configs.FieldDetails || cols[i].field == "" {
			cols[i].field = configs.FieldTitle
			return cols, 1
		}
	}
	return nil, 0
}

// numberedRows reports whether the first column of a table holds numbers alone, from
// the first row on.
func numberedRows(t *document.Table) bool {
	for _, r := range t.Rows {
		if len(r.Cells) == 0 || r.Cells[0].Col != 0 {
			return false
		}
		number := trimNumber(r.Cells[0].Text()).String
		for _, c := range number {
			if !isDigit(c) && c != '.' {
				return false
			}
		}
		if number == "" {
			return false
		}
	}
	return true
}
