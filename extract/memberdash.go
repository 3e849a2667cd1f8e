package extract

import (
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// settleDashes takes as the body of a person what stands after the dash in a list of those
// who met ("Ana Vilela – Open Ledger Network (OLN)"), where most of the list is written so.
// A name of a body holds dashes too, so what stands before must be a person's.
func (m *members) settleDashes(list []record.Member) {
	if m.doc.Kind != record.Minutes {
		return
	}
	dashed := 0
	for _, x := range list {
		if _, _, ok := m.dashBody(x); ok {
			dashed++
		}
	}
	if dashed < minMembers || 2*dashed <= len(list) {
		return
	}
	for i := range list {
		x := &list[i]
		name, body, ok := m.dashBody(*x)
		if !ok {
			continue
		}
		x.Name, x.Acronym, x.Place = name, nil, nil
		m.standsFor(x, body)
	}
}

// dashBody cuts a member at the dash between the name of a person and a body, with what
// stood in brackets after the body.
func (m *members) dashBody(x record.Member) (name, body string, ok bool) {
	for _, sign := range []string{" – ", " — ", " - "} {
		first, rest, found := strings.Cut(x.Name, sign)
		if !found {
			continue
		}
		ws := words(rest)
		_, person, isName := m.personName(signLine{Text: document.Text{String: first}, words: words(first)})
		if !isName || len(ws) == 0 || !ws[0].upper() {
			return "", "", false
		}
		body = strings.TrimSpace(rest)
		for _, inner := range []*string{x.Acronym, x.Place} {
			if inner != nil {
				body += " (" + *inner + ")"
			}
		}
		return person.String, body, true
	}
	return "", "", false
}
