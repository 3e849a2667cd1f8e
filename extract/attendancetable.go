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
		if people, ok = m.headless(t); !ok {
			return nil
		}
	}
	var list []record.Member
	for cells := range people.people() {
		name := cells[people.name]
		if name.Empty() || people.came >= 0 && m.lex.absent.has(cells[people.came].String) || m.saidAbsent(name.String) || m.lex.nameColumns.has(name.String) {
			continue
		}
		x := m.member(name)
		body, role := cells[people.body], cells[people.role]
		switch {
		case !body.Empty():
			m.standsFor(&x, body.String)
		case x.Affiliation == nil && !role.Empty() && people.body < 0:
			if bodies := m.lex.roleBodies(role.String); len(bodies) > 0 {
				m.standsFor(&x, bodies[0])
			}
		}
		if v := cells[people.place]; !v.Empty() {
			x.Place = text(v)
		}
		list = append(list, x)
	}
	return list
}

// headless is a table of people that has no heads: one of its columns holds names of
// persons. Of two columns the other is what they stand for; of more, the one whose cells
// name bodies.
func (m *members) headless(t *document.Table) (peopleTable, bool) {
	out := peopleTable{-1, -1, -1, -1, -1, -1, t.Rows}
	if m.doc.Kind != record.Minutes || t.Columns < 2 || t.Columns > maxPeopleColumns {
		return out, false
	}
	names, bodies := make([]int, t.Columns), make([]int, t.Columns)
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			text := c.Text()
			l := signLine{Text: text, words: words(text.String)}
			if c.ColSpan > 1 || len(l.words) == 0 {
				continue
			}
			_, _, person := m.personName(l)
			switch {
			case m.bodyOpens(l), m.lex.units.prefix(l.words) > 0, isAcronym(text.String), m.lex.legalForm(l.words):
				bodies[c.Col]++
			case person:
				names[c.Col]++
			}
		}
	}
	for c := range t.Columns {
		if names[c] >= minMembers && 4*names[c] >= 3*len(t.Rows) && out.name < 0 {
			out.name = c
		}
	}
	for c := range t.Columns {
		if c != out.name && (t.Columns == 2 || 2*bodies[c] >= len(t.Rows)) && out.body < 0 {
			out.body = c
		}
	}
	return out, out.name >= 0 && bodies[max(out.body, 0)] > 0
}

// maxPeopleColumns is how many columns a table of people without heads may have.
const maxPeopleColumns = 5

// signedMinutes reads the table of minutes in which those who came sign, where nothing
// else says who they are.
func (m *members) signedMinutes() {
	if m.doc.Kind != record.Minutes || len(m.doc.MemberLists) > 0 {
		return
	}
	for i := m.body; i < len(m.blocks); i++ {
		t := m.blocks[i].Table
		if t == nil || m.taken[t] {
			continue
		}
		if people, ok := m.peopleTable(t); ok && people.sign >= 0 {
			m.add(m.metBody(), m.attendanceRows(t))
			return
		}
	}
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
