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
			if _, known := p.lex.fieldOf(c.head); known {
				count(c.field, c.head)
			}
		}
		return
	}
	f := form{part: p, columns: t.Columns}
	for _, r := range t.Rows {
		label := f.label(r)
		if field, known := p.lex.fieldOf(label); known {
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
		if _, known := f.lex.fieldOf(label); !known {
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
	if f.inner != nil && heads == nil && f.leaves(label, cells) {
		f.inner = nil
	}
	switch {
	case len(cells) == 0:
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
	case label == "":
		f.values(r.Cells)
	default:
		f.begin(r.Cells[0].Text())
		f.values(r.Cells[1:])
	}
}

// leaves reports whether a row ends the table inside the form: it has a known label, or
// its one value is merged over the columns of that table.
func (f *form) leaves(label string, cells []document.Cell) bool {
	if len(cells) > 2 || len(cells) == 0 {
		return false
	}
	if _, known := f.lex.fieldOf(label); known {
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
	if _, known := f.lex.fieldOf(label.String); !known && field == configs.FieldDetails {
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
	col := column{fieldOr(f.draft.field, configs.FieldDetails), f.draft.label}
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

// paired reports whether a row holds several labels, each with its value after it.
func (f *form) paired(r document.Row) bool {
	if len(r.Cells) < 4 || len(r.Cells)%2 != 0 {
		return false
	}
	for i := 0; i < len(r.Cells); i += 2 {
		if _, known := f.lex.fieldOf(r.Cells[i].Text().String); !known {
			return false
		}
		if _, known := f.lex.fieldOf(r.Cells[i+1].Text().String); known {
			return false
		}
	}
	return true
}

// heads are the columns of a table inside the form that the row names: short cells, at
// least two, all of them states or two of them known labels. nil for another row.
func (f *form) heads(r document.Row) []column {
	cells := filled(r.Cells)
	if f.columns < 3 || len(cells) < 2 {
		return nil
	}
	if rest := cells[1:]; cells[0].Col == 0 && len(rest) > 1 && f.lex.allStates(rest) {
		cells = rest
	}
	states := f.lex.allStates(cells)
	out := make([]column, f.columns)
	known := 0
	for _, c := range cells {
		head := c.Text().String
		if len(words(head)) > maxHeaderWords {
			return nil
		}
		col := column{f.lex.columnField(head), head}
		if states {
			col.field = fieldState
		} else if _, ok := f.lex.fieldOf(head); ok {
			known++
		}
		if c.Col < len(out) {
			out[c.Col] = col
		}
	}
	if !states && (known < 2 || known < len(cells)/2+1 || f.paired(r)) {
		return nil
	}
	return out
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
	f.readMilestone(f.draft, f.inner, r)
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
