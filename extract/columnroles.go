package extract

import (
	"slices"

	"compromisos/configs"
	"compromisos/document"
)

// minTitleWords is how many words the cells of a column have at least, on average, that
// says what is promised: names and codes have fewer.
const minTitleWords = 2

// codeColumn settles which column numbers the rows where its head does not say so
// ("Stage", "Ref. DTI"): it is the first with text, each cell of it is a number or a
// code, and none comes twice.
func (p *part) codeColumn(t *document.Table, cols []column, from int) {
	if slices.ContainsFunc(cols, func(c column) bool { return c.field == configs.FieldNumber }) {
		return
	}
	for i, c := range cols {
		cells := columnCells(t, i, from)
		if len(cells) == 0 {
			continue
		}
		if !p.isUnknown(c) {
			return
		}
		seen := map[string]bool{}
		for _, cell := range cells {
			s := trimNumber(cell.Text()).String
			if !isOrdinal(s) || seen[s] || cell.RowSpan > 1 {
				return
			}
			seen[s] = true
		}
		if len(cells) > 1 {
			cols[i].field = configs.FieldNumber
		}
		return
	}
}

// titleColumn settles which column says what is promised where no head is known to: a
// table that says for each row who answers for it and until when is one of commitments,
// whatever an office calls them. It is the column of a head that no vocabulary knows,
// with text in each row, and else one of a description.
func (p *part) titleColumn(t *document.Table, cols []column, from int) {
	count := countFields(cols)
	if count[configs.FieldTitle]+count[configs.FieldActions] > 0 || count[configs.FieldResponsible] == 0 ||
		count[configs.FieldPeriod]+count[configs.FieldStart]+count[configs.FieldDeadline] == 0 {
		return
	}
	for _, fits := range []func(column) bool{p.isUnknown, p.isStandIn} {
		for i, c := range cols {
			if fits(c) && tellsRows(t, i, from) {
				cols[i].field = configs.FieldTitle
				return
			}
		}
	}
}

// countFields counts the columns of each field.
func countFields(cols []column) map[string]int {
	count := map[string]int{}
	for _, c := range cols {
		count[c.field]++
	}
	return count
}

// isUnknown reports whether no vocabulary knows the head of a column.
func (p *part) isUnknown(c column) bool {
	if c.head == "" || c.field != configs.FieldDetails {
		return false
	}
	_, known := p.lex.tableField(c.head)
	return !known
}

// isStandIn reports whether a column describes what is promised where none is its title.
func (p *part) isStandIn(c column) bool {
	return c.field == configs.FieldDetails && p.lex.standIns.has(c.head)
}

// tellsRows reports whether each row has a text of its own in a column.
func tellsRows(t *document.Table, col, from int) bool {
	cells := columnCells(t, col, from)
	total := 0
	for _, c := range cells {
		s := c.Text().String
		if c.RowSpan > 1 || isOrdinal(trimNumber(c.Text()).String) {
			return false
		}
		total += len(words(s))
	}
	rows := 0
	for _, r := range t.Rows[from:] {
		if _, whole := wholeRow(t, r); !whole && len(filled(r.Cells)) > 0 {
			rows++
		}
	}
	return len(cells) > 0 && len(cells) >= rows && total >= minTitleWords*len(cells)
}

// columnCells are the cells of a column below the heads that hold text. Those of rows
// over all columns are of none.
func columnCells(t *document.Table, col, from int) []document.Cell {
	var out []document.Cell
	for _, r := range t.Rows[from:] {
		if _, whole := wholeRow(t, r); whole {
			continue
		}
		for _, c := range filled(r.Cells) {
			if c.Col == col {
				out = append(out, c)
			}
		}
	}
	return out
}
