package render

import (
	"strings"

	"compromisos/document"
)

// leastNote is the number of words from which a last row over all columns is a note
// below the table, and not a result of it.
const leastNote = 6

// lift takes out of the rows what is drawn inside the borders of a table and is none of
// its rows: a first row of one cell over all columns, which is its title, and a last one
// with a sentence, which names its source.
func (p Part) lift() (rows []document.Row, title, note document.Text) {
	rows = p.Rows
	if len(rows) > 2 && p.Caption.Empty() && p.single(rows[0]) && filled(rows[1]) > 1 {
		title, rows = rows[0].Cells[0].Text(), rows[1:]
	}
	if n := len(rows); n > 2 && p.single(rows[n-1]) && filled(rows[n-2]) > 1 {
		if t := rows[n-1].Cells[0].Text(); len(strings.Fields(t.String)) >= leastNote {
			note, rows = t, rows[:n-1]
		}
	}
	return rows, title, note
}

// single reports whether a row is one cell with text that goes over all columns.
func (p Part) single(r document.Row) bool {
	return p.Columns > 1 && len(r.Cells) == 1 && r.Cells[0].ColSpan == p.Columns && r.Cells[0].RowSpan == 1 && filled(r) == 1
}

// filled counts the cells of a row that hold text.
func filled(r document.Row) int {
	n := 0
	for _, c := range r.Cells {
		if !c.Text().Empty() {
			n++
		}
	}
	return n
}
