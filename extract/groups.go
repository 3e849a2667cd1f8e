package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// A grouped is a table whose rows stand in groups while it is read: each group has facts
// about all of its rows ("Problem | …"), a cell over its rows or over all columns that
// names it, and the heads of the columns again.
type grouped struct {
	*part
	table *document.Table
	// cols are the columns of the group; nil before its heads.
	cols []column
	// facts are those of the group, theme the cell that names it.
	facts []groupFact
	theme document.Cell
	// rows is how many rows of the group have been read.
	rows int
}

// A groupFact is a row of a label and one value about all rows of a group.
type groupFact struct {
	label  string
	value  document.Cell
	places []document.Place
}

// groupDrafts reads a table whose heads stand below its first row, once or again for
// each group of rows.
func (p *part) groupDrafts(t *document.Table) []*draft {
	heads := p.groupHeads(t)
	if heads == nil {
		return nil
	}
	g := grouped{part: p, table: t}
	var out []*draft
	for n, r := range t.Rows {
		if d := g.read(r, heads[n]); d != nil {
			out = append(out, d)
		}
	}
	return out
}

// groupHeads are the rows that name the columns of a group, by index; nil where there
// are none. A row that comes again is one where it names what is to be done; another
// must be one that would name the columns of an activity table.
func (p *part) groupHeads(t *document.Table) map[int][]column {
	if t.Columns < 2 {
		return nil
	}
	count := map[string]int{}
	for _, r := range t.Rows {
		count[rowKey(r)]++
	}
	out := map[int][]column{}
	for n, r := range t.Rows {
		cols, whole := p.headRow(t, r)
		if cols == nil {
			continue
		}
		titles := 0
		for _, c := range cols {
			if c.field == configs.FieldTitle || c.field == configs.FieldActions {
				titles++
			}
		}
		if titles == 0 || !p.promoteTitle(cols) && count[rowKey(r)] < 2 || !whole && count[rowKey(r)] < 2 {
			continue
		}
		p.promoteTitle(cols)
		out[n] = cols
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// headRow reads a row of short cells, each in one column, as heads; whole says that half
// of them at least are known labels as they stand.
func (p *part) headRow(t *document.Table, r document.Row) (cols []column, whole bool) {
	cells := filled(r.Cells)
	if len(cells) < 2 {
		return nil, false
	}
	cols = make([]column, t.Columns)
	known := 0
	for _, c := range cells {
		if c.RowSpan > 1 {
			continue
		}
		head := c.Text().String
		if c.ColSpan > 1 || c.Col >= len(cols) || len(words(head)) > maxHeaderWords {
			return nil, false
		}
		if _, ok := p.lex.fieldOf(head); ok {
			known++
		}
		cols[c.Col] = column{p.lex.columnField(head), head}
	}
	return cols, 2*known >= len(cells)
}

// rowKey is the text of a row, for telling whether it comes again.
func rowKey(r document.Row) string {
	var parts []string
	for _, c := range filled(r.Cells) {
		if c.RowSpan == 1 {
			parts = append(parts, labelKey(c.Text().String))
		}
	}
	return strings.Join(parts, "|")
}

// read takes a row and gives the commitment that it is, if it is one.
func (g *grouped) read(r document.Row, heads []column) *draft {
	cells := g.takeTheme(r)
	about, isFact := g.fact(cells)
	switch {
	case len(cells) == 0:
		g.close(g.rows > 0 && len(filled(r.Cells)) == 0)
	case heads != nil:
		g.cols = heads
		g.unknownHeads([]document.Row{r}, heads)
	case isFact:
		g.close(g.rows > 0)
		g.facts = append(g.facts, about)
	case g.cols != nil:
		g.rows++
		return g.row(r)
	}
	return nil
}

// takeTheme keeps the cell that names the group, over several of its rows or over all
// columns, and gives the other cells that hold text.
func (g *grouped) takeTheme(r document.Row) []document.Cell {
	if c, whole := wholeRow(g.table, r); whole && !c.Text().Empty() {
		g.close(g.rows > 0)
		if _, title := sectionNumber(c.Text().String); !g.lex.committed.has(title) {
			g.theme = c
		}
		return nil
	}
	var out []document.Cell
	for _, c := range filled(r.Cells) {
		if c.Col == 0 && c.RowSpan > 1 && (len(g.cols) == 0 || g.cols[0].head == "" || g.rows > 0 && g.cols[0].field != configs.FieldTitle) {
			g.close(g.rows > 0 && g.cols[0].head == "")
			g.theme = c
			continue
		}
		out = append(out, c)
	}
	return out
}

// close ends a group.
func (g *grouped) close(ended bool) {
	if !ended {
		return
	}
	g.facts, g.theme, g.rows = nil, document.Cell{}, 0
}

// fact reads a row of a label and one value that reaches to the last column.
func (g *grouped) fact(cells []document.Cell) (about groupFact, ok bool) {
	if len(cells) != 2 || cells[1].ColSpan < 2 || cells[1].Col+cells[1].ColSpan < g.table.Columns {
		return about, false
	}
	label := cells[0].Text().String
	if _, known := g.lex.fieldOf(label); !known && (g.cols != nil && g.rows > 0 || len(words(label)) > maxLabelWords) {
		return about, false
	}
	return groupFact{label, cells[1], rowPlaces(document.Row{Cells: cells})}, true
}

// row reads a row under the heads of its group.
func (g *grouped) row(r document.Row) *draft {
	d := newDraft()
	for _, c := range r.Cells {
		if c.Col >= len(g.cols) || g.cols[c.Col].head == "" && c.Text().Empty() {
			continue
		}
		d.places = append(d.places, c.Places...)
		if c.Col == g.theme.Col && c.RowSpan > 1 && g.cols[c.Col].head == "" {
			continue
		}
		g.readCell(d, g.cols[c.Col], c)
	}
	if d.Title == nil {
		return nil
	}
	if len(g.theme.Blocks) > 0 {
		head := ""
		if g.theme.Col < len(g.cols) && g.theme.ColSpan < g.table.Columns {
			head = g.cols[g.theme.Col].head
		}
		d.aside = append(d.aside, g.theme.Places...)
		g.readItems(d, column{configs.FieldDetails, head}, g.theme)
	}
	for _, f := range g.facts {
		field, known := g.lex.fieldOf(f.label)
		if !known || field == configs.FieldTitle || field == configs.FieldNumber {
			field = configs.FieldDetails
		}
		d.aside = append(d.aside, f.places...)
		g.readItems(d, column{field, f.label}, f.value)
	}
	return d
}
