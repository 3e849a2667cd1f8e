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
