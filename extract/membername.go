package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// member reads one member: a body or a person, with the acronym and the place in
// brackets after the name. Its evidence is where the name stands.
func (m *members) member(t document.Text) record.Member {
	x := m.readMember(t)
	x.Evidence = t.Places()
	if i := strings.Index(t.String, x.Name); i >= 0 {
		x.Evidence = t.Slice(i, i+len(x.Name)).Places()
	}
	return x
}

func (m *members) readMember(t document.Text) record.Member {
	var x record.Member
	name := strings.TrimRight(strings.TrimSpace(t.String), ",;")
	bare, acronym := m.registry.Split(name)
	if acronym == "" {
		if inner, rest, ok := bracket(bare); ok {
			bare, x.Place = rest, &inner
		}
	}
	x.Name = bare
	if acronym != "" {
		x.Acronym = &acronym
	}
	for _, sign := range []string{",", " – ", " — ", " - "} {
		if first, rest, ok := strings.Cut(bare, sign); ok && acronym == "" && m.personWithBody(&x, first, rest) {
			return x
		}
	}
	line := signLine{Text: document.Text{String: bare}, words: words(bare)}
	if honorific, person, ok := m.personName(line); ok && (honorific != "" || m.doc.Kind == record.Minutes) {
		x.Name = person.String
		m.bodyOfPerson(&x)
		return x
	}
	id := m.registry.id(bare, acronym)
	x.Organization = &id
	return x
}

// bodyOfPerson takes as the body that a person is of what stands in brackets after the
// name, where that is an acronym or begins with a word for a body.
func (m *members) bodyOfPerson(x *record.Member) {
	switch {
	case x.Acronym != nil:
		m.standsFor(x, *x.Acronym)
		x.Acronym = nil
	case x.Place != nil && m.lex.bodies.prefix(words(*x.Place)) > 0:
		m.standsFor(x, *x.Place)
		x.Place = nil
	}
}

// standsFor sets the body that a person stands for.
func (m *members) standsFor(x *record.Member, body string) {
	x.Organization, x.Affiliation = m.registry.idOf(body), &body
}

// personWithBody reads "Name, body" or "Name, of the body": a person and what they stand
// for.
func (m *members) personWithBody(x *record.Member, first, rest string) bool {
	if at := strings.Index(first, " ("); at > 0 && strings.HasSuffix(first, ")") {
		first = first[:at] // what the person does there: "(Chair)"
	}
	line := signLine{Text: document.Text{String: first}, words: words(first)}
	honorific, person, ok := m.personName(line)
	ws := m.lex.skipOf(words(rest))
	if !ok || len(ws) == 0 || m.lex.legalForm(words(first+" "+rest)) || honorific == "" && m.lex.office(ws) == 0 && m.lex.bodies.prefix(ws) == 0 {
		return false
	}
	x.Name = person.String
	if bodies := m.lex.roleBodies(strings.TrimSpace(rest[ws[0].start:])); len(bodies) > 0 {
		m.standsFor(x, bodies[0])
	}
	return true
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
	if len(ws) == 0 || len(ws) > 4 || !ws[0].upper() || strings.ContainsAny(inner, "¿?¡!0123456789@/") {
		return "", s, false
	}
	return inner, strings.TrimSpace(s[:i]), true
}
