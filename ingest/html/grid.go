package html

import (
	"strings"

	"compromisos/document"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A grid places the cells of a table as the HTML standard says: a cell merged over
// rows keeps its columns taken in the rows below.
type grid struct {
	w     *walker
	table *document.Table
	scope scope
	depth int
	// taken is, for each column, how many of the next rows a cell above covers.
	taken []int
	// body is true once a row was more than names of columns.
	body bool
}

// row adds one row.
func (g *grid) row(r tableRow) {
	index := len(g.table.Rows)
	var row document.Row
	headed := true
	col := 0
	for _, c := range r.cells {
		for col < len(g.taken) && g.taken[col] > 0 {
			col++
		}
		g.w.cells++
		if col >= maxColumns || g.w.cells > maxCells {
			g.w.warn("table_limit", "a table has more cells than are read")
			break
		}
		cell := g.cell(c, r, index, col)
		headed = headed && cell.Header
		row.Cells = append(row.Cells, cell)
		col += cell.ColSpan
	}
	for i := range g.taken {
		g.taken[i] = max(0, g.taken[i]-1)
	}
	if len(row.Cells) == 0 {
		return
	}
	g.body = g.body || !headed
	if !g.body {
		g.table.Header++
	}
	g.table.Rows = append(g.table.Rows, row)
}

// cell reads a td or th at its place and takes the columns that it covers. It is
// never wider than the columns that are free beside it.
func (g *grid) cell(n *html.Node, r tableRow, index, col int) document.Cell {
	wide := min(max(1, span(n, "colspan")), maxColumns-col)
	high := span(n, "rowspan")
	if high <= 0 || high > r.left+1 {
		high = r.left + 1
	}
	if _, ok := attr(n, "rowspan"); !ok {
		high = 1
	}
	for len(g.taken) < col+wide {
		g.taken = append(g.taken, 0)
	}
	for i := col; i < col+wide; i++ {
		if g.taken[i] > 0 {
			wide = i - col
			break
		}
		g.taken[i] = high
	}
	s := scope{section: g.scope.section, style: g.scope.style}
	cell := document.Cell{
		Row: index, Col: col, RowSpan: high, ColSpan: wide,
		Header: is(n, atom.Th) || r.head,
		Blocks: g.w.sub(n, inherit(n, s), g.depth),
	}
	if path := g.w.paths.of(n); path != "" {
		cell.Places = []document.Place{{Path: path}}
	}
	return cell
}

// span is a colspan or rowspan attribute; 1 where there is none or no number.
func span(n *html.Node, name string) int {
	v, ok := attr(n, name)
	if !ok {
		return 1
	}
	return atoi(strings.TrimSpace(v), 1)
}

// finish counts the columns, cuts cells that reach below the last row, and takes a
// first row in bold for the names of the columns where nothing else names them.
func (g *grid) finish() {
	t := g.table
	t.Columns = len(g.taken)
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			c := &t.Rows[i].Cells[j]
			c.RowSpan = min(c.RowSpan, len(t.Rows)-c.Row)
		}
	}
	if t.Header == len(t.Rows) {
		t.Header = min(t.Header, 1)
	}
	if t.Header == 0 && len(t.Rows) > 1 && allBold(t.Rows[0]) && !allBold(t.Rows[1]) {
		t.Header = 1
		for j := range t.Rows[0].Cells {
			t.Rows[0].Cells[j].Header = true
		}
	}
}

// allBold reports whether every cell of a row has text, and all of it in bold.
func allBold(r document.Row) bool {
	for _, c := range r.Cells {
		t := c.Text()
		if t.Empty() || !t.Style().Bold {
			return false
		}
	}
	return len(r.Cells) > 1
}

// warn adds a warning once.
func (w *walker) warn(code, message string) {
	for _, have := range w.warnings {
		if have.Code == code {
			return
		}
	}
	w.warnings = append(w.warnings, document.Warning{Code: code, Message: message})
}
