package extract

import (
	"strconv"
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// minMembers is the shortest list that is one: "A and B" in a sentence is none.
const minMembers = 2

// memberLists are the lists of members that the document gives: in a sentence or a
// footnote ("… is made up of: 1) …, 2) …"), under such a sentence or a heading, and
// the organizations that sign a letter in the name of a group.
func memberLists(p *part, d *record.Document) {
	m := &members{part: p, doc: d, acronyms: p.acronyms()}
	for i, b := range p.blocks {
		m.inSentence(b.Text)
		m.underHeading(i)
	}
	for _, n := range p.notes {
		m.inSentence(n.Text)
	}
	m.signers()
}

// members collects the member lists of a document.
type members struct {
	*part
	doc *record.Document
	// acronyms by the folded name that they stand after in the text.
	acronyms []definition
}

// add appends a list, unless it is too short to be one.
func (m *members) add(group document.Text, list []record.Member) {
	if len(list) < minMembers {
		return
	}
	out := record.MemberList{Members: list}
	for _, x := range list {
		out.Evidence = append(out.Evidence, x.Evidence...)
	}
	if !group.Empty() {
		name, acronym := splitAcronym(group.String)
		if acronym == "" {
			acronym = m.acronymOf(name)
		}
		id := m.registry.id(name, acronym)
		out.Group, out.GroupOrganization = &name, &id
		if acronym != "" {
			out.Acronym = &acronym
		}
	}
	if m.doc.Issued != nil {
		out.AsOf = &m.doc.Issued.EDTF
	}
	m.doc.MemberLists = append(m.doc.MemberLists, out)
}

// inSentence reads a text that introduces its members and numbers them, or parts
// them by semicolons. Commas alone do not make a list: names hold commas.
func (m *members) inSentence(t document.Text) {
	ws := words(t.String)
	at, n := m.lex.introductions.find(ws)
	if at <= 0 {
		return
	}
	rest := ws[at+n:]
	rest = rest[m.lex.leadIns.prefix(rest):]
	items := numbered(rest)
	if len(items) < minMembers {
		items = bySemicolon(rest)
	}
	if len(items) < minMembers {
		return
	}
	var list []record.Member
	for _, it := range items {
		it = m.dropAnd(it)
		if len(it) > 0 {
			list = append(list, m.member(t.Slice(it[0].start, itemEnd(t.String, it))))
		}
	}
	m.add(m.groupBefore(t, ws[:at]), list)
}

// groupBefore is the name that the sentence before the introduction begins with,
// without its article.
func (m *members) groupBefore(t document.Text, ws []word) document.Text {
	from := 0
	for i := 0; i < len(ws)-1; i++ {
		if strings.HasPrefix(ws[i].after, ".") && ws[i+1].upper() {
			from = i + 1
		}
	}
	ws = ws[from:]
	if len(ws) > 1 && m.lex.articles.full[ws[0].fold] {
		ws = ws[1:]
	}
	if len(ws) == 0 {
		return document.Text{}
	}
	last := ws[len(ws)-1]
	end := last.end
	if strings.HasPrefix(last.after, ")") {
		end++
	}
	return t.Slice(ws[0].start, end)
}

// numbered cuts words at the marks of an enumeration: "1)", "2)", …
func numbered(ws []word) [][]word {
	var out [][]word
	next, from := 1, -1
	for i, w := range ws {
		if w.bare != strconv.Itoa(next) || !strings.HasPrefix(w.after, ")") && !strings.HasPrefix(w.after, ".") {
			continue
		}
		if from >= 0 {
			out = append(out, ws[from:i])
		}
		next, from = next+1, i+1
	}
	if from >= 0 {
		out = append(out, ws[from:])
	}
	return out
}

// bySemicolon cuts words at semicolons.
func bySemicolon(ws []word) [][]word {
	var out [][]word
	from := 0
	for i, w := range ws {
		if strings.Contains(w.after, ";") {
			out = append(out, ws[from:i+1])
			from = i + 1
		}
	}
	if from == 0 {
		return nil
	}
	return append(out, ws[from:])
}

// dropAnd drops the "and" that stands before or after an item of an enumeration.
func (m *members) dropAnd(ws []word) []word {
	if len(ws) > 0 && m.lex.and.full[ws[len(ws)-1].fold] {
		ws = ws[:len(ws)-1]
	}
	if len(ws) > 0 && m.lex.and.full[ws[0].fold] {
		ws = ws[1:]
	}
	return ws
}

// itemEnd is where the text of an item ends: after its last word and the bracket
// that closes it.
func itemEnd(s string, ws []word) int {
	end := ws[len(ws)-1].end
	item := s[ws[0].start:end]
	if strings.HasPrefix(s[end:], ")") && strings.Count(item, "(") > strings.Count(item, ")") {
		end++
	}
	return end
}

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

// listHeading reports whether a text opens a list of members, and of which group:
// the body that a sentence names, or that the title of minutes does.
func (m *members) listHeading(t document.Text) (group document.Text, ok bool) {
	s := strings.TrimRight(t.String, " :.")
	if s == "" {
		return group, false
	}
	_, bare := sectionNumber(s)
	if m.lex.attendees.has(bare) || m.lex.memberHeadings.has(bare) {
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
		var x record.Member
		for _, c := range r.Cells {
			v := c.Text()
			switch c.Col {
			case name:
				x = m.member(v)
			case org:
				if !v.Empty() {
					bare, acronym := splitAcronym(v.String)
					id := m.registry.id(bare, acronym)
					x.Organization = &id
				}
			case place:
				x.Place = text(v)
			}
		}
		if x.Name != "" {
			list = append(list, x)
		}
	}
	return list
}

// signers makes the organizations that sign a letter the members of the group that
// the letter says they speak for.
func (m *members) signers() {
	var list []record.Member
	for _, s := range m.doc.Signatories {
		if s.Kind != record.Organization {
			return
		}
		x := m.member(document.Text{String: s.Name})
		x.Evidence = s.Evidence
		list = append(list, x)
	}
	if len(list) < minMembers {
		return
	}
	for t := range m.texts() {
		ws := words(t.String)
		for i := range ws {
			n := m.lex.speaksFor.prefix(ws[i:])
			if n > 0 && i+n < len(ws) && ws[i+n].upper() {
				m.add(t.Slice(ws[i+n].start, m.nameEnd(ws, i+n)), list)
				return
			}
		}
	}
}

// nameEnd is the byte offset at which the name that begins at word i ends: names are
// capitals, and particles between them.
func (p *part) nameEnd(ws []word, i int) int {
	end := ws[i].end
	for ; i < len(ws); i++ {
		switch {
		case ws[i].upper():
			end = ws[i].end
		case !p.lex.particles.full[ws[i].fold]:
			return end
		}
		if ws[i].after != "" {
			return end
		}
	}
	return end
}

// member reads one member: a body or a person, with the acronym and the place in
// brackets after the name.
func (m *members) member(t document.Text) record.Member {
	x := record.Member{Evidence: t.Places()}
	name := strings.TrimRight(strings.TrimSpace(t.String), ",;")
	bare, acronym := splitAcronym(name)
	if acronym == "" {
		if inner, rest, ok := bracket(bare); ok {
			bare, x.Place = rest, &inner
		}
	}
	x.Name = bare
	if acronym != "" {
		x.Acronym = &acronym
	}
	line := signLine{Text: document.Text{String: bare}, words: words(bare)}
	if honorific, person, ok := m.personName(line); ok && (honorific != "" || m.doc.Kind == record.Minutes) {
		x.Name = person.String
		return x
	}
	if first, rest, ok := strings.Cut(bare, ","); ok && acronym == "" {
		m.personWithBody(&x, first, rest)
	}
	if x.Organization == nil && x.Name == bare {
		id := m.registry.id(bare, acronym)
		x.Organization = &id
	}
	return x
}

// personWithBody reads "Name, body": the name of a person and what they stand for.
func (m *members) personWithBody(x *record.Member, first, rest string) {
	line := signLine{Text: document.Text{String: first}, words: words(first)}
	honorific, person, ok := m.personName(line)
	ws := words(rest)
	if !ok || len(ws) == 0 || honorific == "" && m.lex.offices.prefix(ws) == 0 && m.lex.bodies.prefix(ws) == 0 {
		return
	}
	x.Name = person.String
	if bodies := m.lex.roleBodies(strings.TrimSpace(rest)); len(bodies) > 0 {
		b, acronym := splitAcronym(bodies[0])
		id := m.registry.id(b, acronym)
		x.Organization = &id
	}
}

// bracket splits "Name (Place)".
func bracket(s string) (inner, rest string, ok bool) {
	if !strings.HasSuffix(s, ")") {
		return "", s, false
	}
	i := strings.LastIndexByte(s, '(')
	if i <= 0 {
		return "", s, false
	}
	inner = strings.TrimSpace(s[i+1 : len(s)-1])
	ws := words(inner)
	if len(ws) == 0 || len(ws) > 4 || !ws[0].upper() {
		return "", s, false
	}
	return inner, strings.TrimSpace(s[:i]), true
}
