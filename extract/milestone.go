package extract

import (
	"slices"

	"compromisos/configs"
	"compromisos/document"
)

// isMilestones reports whether the columns of a table are those of steps towards a
// commitment, which it does not name itself: the column of actions stands for the title.
func (p *part) isMilestones(cols []column) bool {
	for _, c := range cols {
		if c.field == configs.FieldTitle && p.lex.columnField(c.head) == configs.FieldTitle {
			return false
		}
	}
	return true
}

// readMilestones reads the rows of a table of steps into the commitment above it.
func (p *part) readMilestones(d *draft, t *document.Table, cols []column, from int) {
	inner := make([]column, len(cols))
	for i, c := range cols {
		inner[i] = c
		if c.field == configs.FieldTitle {
			inner[i].field = configs.FieldActions
		}
	}
	for _, r := range t.Rows[from:] {
		p.readMilestone(d, inner, r)
	}
}

// readMilestone reads one step: what is to be done is an action, with its number where
// it has one; its dates, state and who does it are details under the heads of their
// columns, since those of the commitment stand elsewhere.
func (p *part) readMilestone(d *draft, cols []column, r document.Row) {
	main := mainColumn(cols)
	var number document.Text
	for _, c := range r.Cells {
		if c.Col >= len(cols) {
			continue
		}
		switch col := cols[c.Col]; {
		case col.field == configs.FieldNumber:
			number = c.Text()
		case col.field == fieldState:
			if isCheck(c) {
				d.addDetail(col.head, c.Text().String)
			}
		case c.Col == main:
			d.add(configs.FieldActions, col.head, document.Join(" ", number, c.Text()))
			number = document.Text{}
		default:
			p.readItems(d, column{configs.FieldDetails, col.head}, c)
		}
	}
	if !number.Empty() {
		d.add(configs.FieldDetails, "", number)
	}
}

// mainColumn is the column of what is to be done: that of actions, or of titles, or of
// results; the first otherwise.
func mainColumn(cols []column) int {
	for _, field := range []string{configs.FieldActions, configs.FieldTitle, configs.FieldResults} {
		if i := slices.IndexFunc(cols, func(c column) bool { return c.field == field }); i >= 0 {
			return i
		}
	}
	return 0
}
