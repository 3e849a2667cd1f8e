package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// underHeading reads the items below a heading over members or attendants, or below
// a paragraph that introduces them.
func (m *members) underHeading(i int) {
	b := m.blocks[i]
	if b.Kind == document.ListItem {
		return
	}
	group, ok := m.listHeading(b.Text)
	if !ok || i+1 >= len(m.blocks) {
		return
	}
	if table := m.blocks[i+1].Table; table != nil {
		m.add(group, m.attendanceRows(table))
		return
	}
	var list []record.Member
	for _, b := range m.blocks[i+1:] {
		if b.Kind != document.ListItem {
			break
		}
		list = append(list, m.member(b.Text))
	}
	m.add(group, list)
}

// maxListHeading is the longest heading over a list of members, in bytes.
const maxListHeading = 80

// listHeading reports whether a text opens a list of members, and of which group:
// the body that a sentence names, or that the title of minutes does.
func (m *members) listHeading(t document.Text) (group document.Text, ok bool) {
	s := strings.TrimRight(t.String, " :.")
	if s == "" {
		return group, false
	}
	_, bare := sectionNumber(s)
	if len(bare) <= maxListHeading && (m.lex.attendees.has(bare) || m.lex.memberHeadings.has(bare)) {
		return m.metBody(), true
	}
	if !strings.HasSuffix(strings.TrimSpace(t.String), ":") {
		return group, false
	}
	ws := words(t.String)
	if at, _ := m.lex.introductions.find(ws); at > 0 {
		return m.groupBefore(t, ws[:at]), true
	}
	return group, false
}

// metBody is the body that the title names: "Minutes of the Committee of …".
func (m *members) metBody() document.Text {
	if m.doc.Title == nil {
		return document.Text{}
	}
	title := document.Text{String: *m.doc.Title}
	ws := words(title.String)
	for i := range ws {
		if ws[i].upper() && m.lex.bodies.prefix(ws[i:]) > 0 {
			return title.Slice(ws[i].start, m.nameEnd(ws, i))
		}
	}
	return document.Text{}
}

// attendanceRows reads a table with a column of names.
func (m *members) attendanceRows(t *document.Table) []record.Member {
	name, org, place := -1, -1, -1
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
		if cells[name].Empty() {
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
