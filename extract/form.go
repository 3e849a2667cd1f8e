package extract

import (
	"compromisos/configs"
	"compromisos/document"
)

// A form is a table of labels and values while its rows are read into a commitment.
// Forms hold tables: below a row of heads ("Milestone | Start | End | Status") stand rows
// of values until the next label.
type form struct {
	*part
	draft   *draft
	columns int
	// inner are the columns of the table inside, by column; nil outside of one.
	inner []column
	// within says that the row before had a label of its own below one over several rows,
	// which a page end leaves empty in the rows after it.
	within bool
}

// readForm reads a table that belongs to a commitment begun before it.
func (p *part) readForm(d *draft, t *document.Table) {
	if cols, from := p.columns(t); cols != nil && p.isMilestones(cols) {
		p.readMilestones(d, t, cols, from)
		return
	}
	f := form{part: p, draft: d, columns: t.Columns}
	for _, r := range t.Rows {
		f.read(r)
	}
}

// tableLabels counts the known labels of a table below an opening.
func (p *part) tableLabels(t *document.Table, count func(field, label string)) {
	if cols, _ := p.columns(t); cols != nil {
		for _, c := range cols {
			if _, known := p.lex.tableField(c.head); known {
				count(c.field, c.head)
			}
		}
		return
	}
	f := form{part: p, columns: t.Columns}
	for _, r := range t.Rows {
		label := f.label(r)
		if field, known := p.lex.tableField(label); known {
			count(field, label)
		}
	}
}

// label is that of a row: its first cell, where it begins in the first column. A cell
// over all columns is one where a vocabulary knows it.
func (f *form) label(r document.Row) string {
	if len(r.Cells) == 0 || r.Cells[0].Col != 0 {
		return ""
	}
	label := r.Cells[0].Text().String
	if len(r.Cells) == 1 && r.Cells[0].ColSpan > 1 {
		if _, known := f.lex.tableField(label); !known {
			return ""
		}
	}
	return label
}

// read puts a row where it belongs: into the table inside, or under its own label.
func (f *form) read(r document.Row) {
	f.draft.places = append(f.draft.places, rowPlaces(r)...)
	cells := filled(r.Cells)
	label, heads := f.label(r), f.heads(r)
	nested := f.nested(r)
	if f.inner != nil && heads == nil && (nested || f.leaves(label, cells)) {
		f.inner = nil
	}
	switch {
	case len(cells) == 0, f.namesColumns(r):
	case heads != nil:
		f.open(label, heads)
	case f.inner != nil:
		f.row(r)
	case f.paired(r):
		for i := 0; i < len(r.Cells); i += 2 {
			f.begin(r.Cells[i].Text())
			if i+1 < len(r.Cells) {
				f.value(r.Cells[i+1])
			}
		}
	case nested:
		f.readNested(cells[len(cells)-2], cells[len(cells)-1])
	case label == "":
		f.values(r.Cells)
	default:
		f.begin(r.Cells[0].Text())
		f.values(r.Cells[1:])
	}
	f.within = nested
}

// leaves reports whether a row ends the table inside the form: it has a known label, or
// its one value is merged over the columns of that table.
func (f *form) leaves(label string, cells []document.Cell) bool {
	if len(cells) > 2 || len(cells) == 0 {
		return false
	}
	if _, known := f.lex.tableField(label); known {
		return true
	}
	last := cells[len(cells)-1]
	return label != "" && len(cells) == 2 && last.ColSpan > 1 && last.Col+last.ColSpan == f.columns
}

// begin opens the part that a label names.
func (f *form) begin(label document.Text) {
	if label.Empty() {
		return
	}
	field := f.cardField(label.String)
	if _, known := f.lex.tableField(label.String); !known && field == configs.FieldDetails {
		f.unknownLabel(label)
	}
	f.draft.begin(field, label)
}

func (f *form) values(cells []document.Cell) {
	for _, c := range cells {
		f.value(c)
	}
}

// value reads a cell under the label of the form. A title is the whole cell.
func (f *form) value(c document.Cell) {
	col := column{besideTitle(f.draft, fieldOr(f.draft.field, configs.FieldDetails), isList(c)), f.draft.label}
	if col.field == configs.FieldTitle {
		title := c.Text()
		if number, _ := sectionNumber(title.String); number != "" && f.draft.Number == nil && f.draft.Title == nil {
			var n document.Text
			n, title = codeNumber(title)
			f.draft.add(configs.FieldNumber, "", n)
		}
		f.draft.add(col.field, col.head, title)
		return
	}
	f.readCell(f.draft, col, c)
}

// isList reports whether a cell holds a list and nothing else, as no title does.
func isList(c document.Cell) bool {
	for _, b := range c.Blocks {
		if b.Kind != document.ListItem {
			return false
		}
	}
	return len(c.Blocks) > 0
}

// open begins a table inside the form under its heads.
func (f *form) open(label string, heads []column) {
	f.inner = heads
	if heads[0].head == "" && label != "" {
		f.draft.field, f.draft.label = f.cardField(label), label
	}
}

// row reads a row of the table inside the form.
func (f *form) row(r document.Row) {
	for _, c := range f.inner {
		if c.field == fieldState {
			f.draft.readStates(f.inner, r.Cells)
			f.inner = nil
			return
		}
	}
	if steps(f.inner) {
		f.readMilestone(f.draft, f.inner, r)
		return
	}
	// "Start | End | Owner" without a column of steps are parts of the commitment itself.
	for _, c := range r.Cells {
		if c.Col < len(f.inner) && f.inner[c.Col].head != "" {
			f.readCell(f.draft, f.inner[c.Col], c)
		}
	}
	f.inner = nil
}

// filled are the cells that hold text.
func filled(cells []document.Cell) []document.Cell {
	var out []document.Cell
	for _, c := range cells {
		if !c.Text().Empty() {
			out = append(out, c)
		}
	}
	return out
}

func rowPlaces(r document.Row) []document.Place {
	var out []document.Place
	for _, c := range r.Cells {
		out = append(out, c.Places...)
	}
	return out
}
