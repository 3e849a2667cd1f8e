package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
	"compromisos/record"
)

// settlePlaces takes as a place what was read as an acronym and cannot be one: the same
// capitals stand after several names, or they do not spell the name while most other
// members have their place in brackets ("(CDMX)").
func (m *members) settlePlaces(list []record.Member) {
	count := map[string]int{}
	places := 0
	for _, x := range list {
		if x.Acronym != nil {
			count[*x.Acronym]++
		}
		if x.Place != nil {
			places++
		}
	}
	for i := range list {
		x := &list[i]
		if x.Acronym == nil || x.Place != nil || strings.Contains(x.Name, *x.Acronym) {
			continue
		}
		if count[*x.Acronym] > 1 || 2*places > len(list) && !spells(*x.Acronym, x.Name) {
			x.Place, x.Acronym = x.Acronym, nil
			id := m.registry.id(x.Name, "")
			x.Organization = &id
		}
	}
}

// settleCommas takes as a place what stands after the comma in a name ("Clean Port,
// Veracruz") where the document or another member names that place, or where most of the
// list is written so. Names hold commas of their own: a body or a legal form after one is
// no place.
func (m *members) settleCommas(list []record.Member) {
	known := map[string]bool{}
	if m.doc.Place != nil {
		for part := range strings.SplitSeq(*m.doc.Place, ",") {
			known[configs.Fold(strings.TrimSpace(part))] = true
		}
	}
	tails := 0
	for _, x := range list {
		if x.Place != nil {
			known[configs.Fold(*x.Place)] = true
		}
		if _, _, ok := m.commaPlace(x); ok {
			tails++
		}
	}
	for i := range list {
		name, place, ok := m.commaPlace(list[i])
		if !ok || !known[configs.Fold(place)] && (tails < minMembers || 2*tails <= len(list)) {
			continue
		}
		id := m.registry.id(name, "")
		list[i].Name, list[i].Place, list[i].Organization = name, &place, &id
	}
}

// maxPlace is the longest place after a comma, in words.
const maxPlace = 4

// commaPlace cuts the name of a body at its comma where a place can follow.
func (m *members) commaPlace(x record.Member) (name, place string, ok bool) {
	name, place, ok = strings.Cut(x.Name, ", ")
	if !ok || x.Place != nil || x.Acronym != nil || x.Affiliation != nil || x.Organization == nil {
		return "", "", false
	}
	if id, why := m.registry.Find(x.Name, ""); id != "" && why != "" {
		return "", "", false
	}
	ws := words(place)
	if len(ws) == 0 || len(ws) > maxPlace || strings.Contains(place, ",") || !m.lex.nameWords(ws) ||
		m.lex.bodies.prefix(ws) > 0 || m.lex.units.prefix(ws) > 0 || m.lex.legalForm(words(x.Name)) || m.lex.legalForms.prefix(ws) > 0 {
		return "", "", false
	}
	for _, w := range ws {
		if m.lex.and.full[w.fold] {
			return "", "", false
		}
	}
	return name, strings.TrimRight(place, " ."), true
}

// settlePeople takes as people those of a list whose names could be either, where most
// of the list are people with an office or a body beside their name: they have no id
// in the registry of bodies.
func (m *members) settlePeople(list []record.Member) {
	own := func(x record.Member) bool {
		return x.Organization != nil && x.Acronym == nil && *x.Organization == m.registry.id(x.Name, "")
	}
	people := 0
	for _, x := range list {
		if !own(x) && x.Acronym == nil {
			people++
		}
	}
	if 2*people < len(list) {
		return
	}
	for i := range list {
		line := signLine{Text: document.Text{String: list[i].Name}, words: words(list[i].Name)}
		if _, _, ok := m.personName(line); ok && own(list[i]) {
			list[i].Organization = nil
		}
	}
}

// spells reports whether the letters of an acronym stand in a name in their order, the
// first of them at the beginning of a word.
func spells(acronym, name string) bool {
	letters := []rune(configs.Fold(acronym))
	for _, w := range words(name) {
		if len(letters) == 0 || !strings.HasPrefix(w.fold, string(letters[0])) {
			continue
		}
		rest := letters
		for _, c := range configs.Fold(name[w.start:]) {
			if len(rest) > 0 && c == rest[0] {
				rest = rest[1:]
			}
		}
		if len(rest) == 0 {
			return true
		}
	}
	return false
}
