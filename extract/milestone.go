package extract

import (
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
	inner := map[int]column{}
	for i, c := range cols {
		if c.head != "" {
			inner[i] = column{p.lex.columnField(c.head), c.head}
		}
	}
	for _, r := range t.Rows[from:] {
		p.readMilestone(d, inner, r)
	}
}

// readMilestone reads one step: what is to be done is an action, with its number where
// it has one; its dates, state and who does it are details under the heads of their
// columns, since those of the commitment stand elsewhere.
func (p *part) readMilestone(d *draft, cols map[int]column, r document.Row) {
	main := mainColumn(cols)
	var number document.Text
	for _, c := range r.Cells {
		switch col, headed := cols[c.Col]; {
		case headed && col.field == configs.FieldNumber:
			number = c.Text()
		case c.Col == main || !headed && c.Col == 0 && main < 0:
			d.add(configs.FieldActions, col.head, document.Join(" ", number, c.Text()))
			number = document.Text{}
		default:
			for _, b := range c.Blocks {
				p.readItem(d, column{configs.FieldDetails, col.head}, b)
			}
		}
	}
	if !number.Empty() {
		d.add(configs.FieldDetails, "", number)
	}
}

// mainColumn is the column of what is to be done: that of actions, or of titles, or of
// results; the first otherwise.
func mainColumn(cols map[int]column) int {
	for _, field := range []string{configs.FieldActions, configs.FieldTitle, configs.FieldResults} {
		best := -1
		for i, c := range cols {
			if c.field == field && (best < 0 || i < best) {
				best = i
			}
		}
		if best >= 0 {
			return best
		}
	}
	return 0
}
