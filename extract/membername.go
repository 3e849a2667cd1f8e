package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

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
		x.Organization = m.registry.idOf(bodies[0])
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
