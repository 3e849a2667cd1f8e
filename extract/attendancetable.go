package extract

import (
	"compromisos/document"
	"compromisos/record"
)

// attendanceRows reads a table with a column of names; those whose row says that they
// did not come are left out.
func (m *members) attendanceRows(t *document.Table) []record.Member {
	name, org, place, came := -1, -1, -1, -1
	if len(t.Rows) == 0 {
		return nil
	}
	for _, c := range t.Rows[0].Cells {
		switch head := c.Text().String; {
		case m.lex.nameColumns.has(head):
			name = c.Col
		case m.lex.organizationColumns.has(head):
			org = c.Col
		case m.lex.placeColumns.has(head):
			place = c.Col
		case m.lex.attendees.has(head):
			came = c.Col
		}
	}
	if name < 0 {
		return nil
	}
	var list []record.Member
	for _, r := range t.Rows[max(1, t.Header):] {
		cells := map[int]document.Text{}
		for _, c := range r.Cells {
			cells[c.Col] = c.Text()
		}
		if cells[name].Empty() || came >= 0 && m.lex.absent.has(cells[came].String) || m.saidAbsent(cells[name].String) {
			continue
		}
		x := m.member(cells[name])
		if v := cells[org]; !v.Empty() {
			x.Organization = m.registry.idOf(v.String)
		}
		if v := cells[place]; !v.Empty() {
			x.Place = text(v)
		}
		list = append(list, x)
	}
	return list
}

// attendedFacts reads the attendants from the facts at the head of minutes: a row of a
// table or a line whose label is over attendants.
func (m *members) attendedFacts() {
	if m.doc.Kind != record.Minutes {
		return
	}
	for _, b := range m.blocks {
		for _, f := range m.facts(b) {
			if !m.lex.attendees.has(labelKey(f.label)) {
				continue
			}
			var list []record.Member
			for _, t := range m.namesIn(f) {
				list = m.appendMember(list, withoutListMark(t))
			}
			m.add(m.metBody(), list)
		}
	}
}
