package extract

import (
	"iter"

	"compromisos/document"
)

// A peopleTable is a table whose first row says that it lists people: who came, or who
// signs. A column that it lacks is -1.
type peopleTable struct {
	name, role, body, place int
	// came says who attended, sign is to sign in.
	came, sign int
	rows       []document.Row
}

// peopleTable finds the columns of a table of people; ok is false where none is of names.
func (p *part) peopleTable(t *document.Table) (out peopleTable, ok bool) {
	out = peopleTable{-1, -1, -1, -1, -1, -1, nil}
	if len(t.Rows) == 0 {
		return out, false
	}
	for _, c := range t.Rows[0].Cells {
		switch head := c.Text().String; {
		case out.name < 0 && p.lex.nameColumns.has(head):
			out.name = c.Col
		case p.lex.roleColumns.has(head):
			out.role = c.Col
		case p.lex.organizationColumns.has(head):
			out.body = c.Col
		case p.lex.placeColumns.has(head):
			out.place = c.Col
		case p.lex.attendees.has(head):
			out.came = c.Col
		case p.lex.marks.has(head):
			out.sign = c.Col
		}
	}
	out.rows = t.Rows[max(1, t.Header):]
	return out, out.name >= 0
}

// people are the rows below the heads, each as the texts of its cells by column; that of
// a column which the table lacks is empty.
func (t peopleTable) people() iter.Seq[map[int]document.Text] {
	return func(yield func(map[int]document.Text) bool) {
		for _, r := range t.rows {
			cells := map[int]document.Text{}
			for _, c := range r.Cells {
				cells[c.Col] = c.Text()
			}
			if !yield(cells) {
				return
			}
		}
	}
}
