package text

import (
	"strings"
	"unicode"

	"compromisos/document"
)

// A row of a table as its line stands.
type row struct {
	cells []string
	line  int
	// goesOn are rows that go on with this one after a page end.
	goesOn []row
}

// empty reports whether the cell is missing or blank.
func (r row) empty(col int) bool { return col >= len(r.cells) || strings.TrimSpace(r.cells[col]) == "" }

// cells are all cells of the chunk's rows.
func (c *chunk) cells() []string {
	var out []string
	for _, r := range c.rows {
		out = append(out, r.cells...)
	}
	return out
}

// width is the number of columns: that of the widest row, up to a bound.
func (c *chunk) width() int {
	for ; c.measured < len(c.rows); c.measured++ {
		c.widest = max(c.widest, len(c.rows[c.measured].cells))
	}
	return min(c.widest, mostColumns)
}

// mostColumns bounds the columns of a table: cells beyond are not read.
const mostColumns = 1000

// append adds the rows of a later part. A header that is printed again is dropped;
// after a page end a first row without a key goes on with the row before.
func (c *chunk) append(part *chunk, cut bool) {
	rows := part.rows
	if len(rows) > 0 && len(c.rows) > 0 && folded(strings.Join(rows[0].cells, "\t")) == folded(strings.Join(c.rows[0].cells, "\t")) {
		rows = rows[1:]
	}
	if cut && len(rows) > 0 && len(c.rows) > 0 && continues(c.rows[len(c.rows)-1], rows[0]) {
		last := &c.rows[len(c.rows)-1]
		last.goesOn = append(last.goesOn, rows[0])
		rows = rows[1:]
	}
	c.rows = append(c.rows, rows...)
	c.to = part.to
}

// continues reports whether row b, the first after a page end, goes on with a: it
// has no key, and not both have a last cell (a date that both rows have is the
// date of two rows under one merged key).
func continues(a, b row) bool {
	last := max(len(a.cells), len(b.cells)) - 1
	return b.empty(0) && (last < 2 || a.empty(last) || b.empty(last))
}

// pipes reads a Markdown table whose head is at line i and returns its last line.
func (c *chunker) pipes(lines []string, i int) int {
	t := &chunk{kind: table, pipes: true, from: i + 1}
	for at := i; at < len(lines) && strings.Contains(lines[at], "|"); at++ {
		t.to = at + 1
		if at != i+1 {
			t.rows = append(t.rows, row{cells: pipeCells(lines[at]), line: at + 1})
		}
	}
	c.add(t)
	c.open = false
	return t.to - 1
}

// pipeCells cuts a line at the pipes that no backslash protects.
func pipeCells(l string) []string {
	l = strings.TrimSpace(l)
	l = strings.TrimPrefix(l, "|")
	if !strings.HasSuffix(l, `\|`) {
		l = strings.TrimSuffix(l, "|")
	}
	var out []string
	var cell strings.Builder
	for i := 0; i < len(l); i++ {
		switch {
		case l[i] == '\\' && i+1 < len(l) && l[i+1] == '|':
			cell.WriteByte('|')
			i++
		case l[i] == '|':
			out = append(out, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			cell.WriteByte(l[i])
		}
	}
	return append(out, strings.TrimSpace(cell.String()))
}

// table is the block of a chunk of rows.
func (r *reader) table(c *chunk) document.Block {
	t := &document.Table{Columns: c.width(), Path: c.path()}
	if c.pipes || len(c.rows) > 1 && names(c.rows[0], t.Columns) {
		t.Header = 1
	}
	for i, line := range c.rows {
		var out document.Row
		for col := range t.Columns {
			cell := r.cell(line, col)
			cell.Row, cell.Header = i, i < t.Header
			out.Cells = append(out.Cells, cell)
		}
		t.Rows = append(t.Rows, out)
	}
	return document.Block{Kind: document.TableBlock, Table: t}
}

// names reports whether a first row names the columns: every cell is filled, and
// none has digits or HTML.
func names(r row, columns int) bool {
	for col := range columns {
		if r.empty(col) || strings.ContainsFunc(r.cells[col], unicode.IsDigit) || strings.Contains(r.cells[col], "<") {
			return false
		}
	}
	return columns > 1
}

// cell reads one cell, with what of it stands after page ends.
func (r *reader) cell(line row, col int) document.Cell {
	out := document.Cell{Col: col, RowSpan: 1, ColSpan: 1}
	for _, part := range append([]row{line}, line.goesOn...) {
		path := span(part.line, part.line)
		if part.line == line.line || !part.empty(col) {
			out.Places = append(out.Places, document.Place{Path: path})
		}
		if !part.empty(col) {
			out.Blocks = append(out.Blocks, r.read(part.cells[col], path)...)
		}
	}
	return out
}
