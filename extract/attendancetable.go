package extract

import (
	"compromisos/document"
	"compromisos/record"
)

// attendanceRows reads a table with a column of names; those whose row says that they
// did not come are left out.
func (m *members) attendanceRows(t *document.Table) []record.Member {
	people, ok := m.peopleTable(t)
	if !ok {
		return nil
	}
	var list []record.Member
	for cells := range people.people() {
		name := cells[people.name]
		if name.Empty() || people.came >= 0 && m.lex.absent.has(cells[people.came].String) || m.saidAbsent(name.String) {
			continue
		}
		x := m.member(name)
		if v := cells[people.body]; !v.Empty() {
			m.standsFor(&x, v.String)
		}
		if v := cells[people.place]; !v.Empty() {
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
