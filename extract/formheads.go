package extract

import (
	"slices"

	"compromisos/configs"
	"compromisos/document"
)

// namesColumns reports whether a row says what the columns of the form hold ("Aspect |
// Description") and nothing about the commitment: it is the first, and no label.
func (f *form) namesColumns(r document.Row) bool {
	if len(r.Cells) != 2 || f.columns != 2 || r.Cells[0].Row > 0 {
		return false
	}
	_, label := f.lex.tableField(r.Cells[0].Text().String)
	_, value := f.lex.tableField(r.Cells[1].Text().String)
	return !label && value
}

// paired reports whether a row holds several labels, each with its value after it.
func (f *form) paired(r document.Row) bool {
	if len(r.Cells) < 4 || len(r.Cells)%2 != 0 {
		return false
	}
	for i := 0; i < len(r.Cells); i += 2 {
		label, value := r.Cells[i].Text(), r.Cells[i+1].Text()
		if _, known := f.lex.tableField(label.String); !known && !setApart(label, value) {
			return false
		}
		if _, known := f.lex.tableField(r.Cells[i+1].Text().String); known {
			return false
		}
	}
	return true
}

// heads are the columns of a table inside the form that the row names: cells that are
// short or labels as they stand, at least two, all of them states or two known labels. nil for another row.
func (f *form) heads(r document.Row) []column {
	cells := filled(r.Cells)
	if len(cells) < 2 {
		return nil
	}
	if rest := cells[1:]; cells[0].Col == 0 && len(rest) > 1 && f.lex.allStates(rest) {
		cells = rest
	}
	states := f.lex.allStates(cells)
	if !states && f.nested(r) {
		return nil
	}
	out := make([]column, f.columns)
	known := 0
	for _, c := range cells {
		head := c.Text().String
		_, label := f.lex.tableField(head)
		if len(words(head)) > maxHeaderWords && !label {
			return nil
		}
		col := column{f.lex.columnField(head), head}
		if states {
			col.field = fieldState
		} else if label {
			known++
		}
		if c.Col < len(out) {
			out[c.Col] = col
		}
	}
	if !states && (known < 2 || known < len(cells)/2+1 || f.paired(r)) {
		return nil
	}
	// In two columns the cell after a label is its value, though it be a word for a field.
	if f.columns < 3 && (known < 2 || !f.labelled(cells)) {
		return nil
	}
	return out
}

// steps reports whether the columns of a table inside a form are those of steps, or of
// anything else that is no part of the commitment itself.
func steps(cols []column) bool {
	return slices.ContainsFunc(cols, func(c column) bool {
		return c.head != "" && !slices.Contains(ownFields, c.field)
	})
}

// ownFields are those of a commitment that stand side by side in a form.
var ownFields = []string{
	configs.FieldResponsible, configs.FieldPeriod, configs.FieldStart, configs.FieldDeadline,
	configs.FieldStatus, configs.FieldObjective, fieldState,
}

// labelled reports whether cells are set alike, as labels are, and none as a value is.
func (f *form) labelled(cells []document.Cell) bool {
	for _, c := range cells {
		if field, _ := f.lex.tableField(c.Text().String); field == configs.FieldTitle || field == configs.FieldDetails || field == configs.FieldNumber {
			return false
		}
		if !c.Text().Style().Bold {
			return false
		}
	}
	return true
}
