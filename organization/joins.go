package organization

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// register joins the spellings of each body of the registry: first those whose whole
// name or acronym it gives, so that they are not kept apart by the others.
func (r *Resolver) register() {
	hub := map[string]*spelling{}
	for _, sure := range []bool{true, false} {
		for _, s := range r.nodes {
			id, why := r.registered(s)
			if id == "" || (why == Registered) != sure {
				continue
			}
			if hub[id] == nil {
				hub[id] = s
				s.find().set.registered = id
			} else {
				unite(hub[id], s, why)
			}
			if s.find() == hub[id].find() {
				s.known = why
			}
		}
	}
}

// registered is the id that the registry gives a spelling, or that a document gives it
// which defines its acronym.
func (r *Resolver) registered(s *spelling) (id string, why Reason) {
	if id, why = r.registry.find(s.name); id != "" {
		return id, why
	}
	if _, known := r.registry.long[s.id]; !known {
		return "", None
	}
	switch {
	case s.printed == "":
		return s.id, Registered
	case r.registry.sameBody(s.id, s.name):
		return s.id, Document
	}
	return "", None
}

// sameLetters joins names that differ in capitals, accents and punctuation, in an
// article or a legal form, or in spaces. Names with different acronyms beside them stay
// apart.
func (r *Resolver) sameLetters() {
	groups := r.grouped(func(s *spelling) string { return s.name.compact })
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		group := groups[key]
		for i, s := range group {
			for _, t := range group[:i] {
				if a, b := letters(s.name.acronym), letters(t.name.acronym); a == b || a == "" || b == "" {
					unite(t, s, difference(t.name, s.name))
				}
			}
		}
	}
}

// difference is how two names with the same letters differ.
func difference(a, b name) Reason {
	switch {
	case a.legal != b.legal:
		return LegalForm
	case a.article != b.article:
		return Article
	case len(a.bare) != len(b.bare):
		return Spaces
	}
	return Letters
}

// sameID joins the spellings that documents give the same id, and then the bodies of
// which no more than the id is known, where it is that of one body only.
func (r *Resolver) sameID() {
	groups := r.grouped(func(s *spelling) string { return cmp.Or(s.id, s.name.slug()) })
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		var named, bare []*spelling
		for _, s := range groups[key] {
			if s.printed == "" {
				bare = append(bare, s)
			} else {
				named = append(named, s)
			}
		}
		for i, s := range named {
			for _, t := range named[:i] {
				if s.id == t.id && r.registry.alike(s.name.bare, t.name.bare) {
					unite(t, s, Document)
				}
			}
		}
		if only := onlySet(named); only != nil {
			for _, s := range bare {
				unite(only, s, Document)
			}
		}
	}
}

// sameAcronym joins long names that bear the same acronym and are alike, and then the
// acronym alone with them, where it is that of one body only.
func (r *Resolver) sameAcronym() {
	groups := r.grouped(func(s *spelling) string { return letters(s.name.acronym) })
	for _, key := range slices.Sorted(maps.Keys(groups)) {
		var alone, long []*spelling
		for _, s := range groups[key] {
			if s.name.alone() {
				alone = append(alone, s)
			} else {
				long = append(long, s)
			}
		}
		for i, s := range long {
			for _, t := range long[:i] {
				if r.registry.alike(s.name.bare, t.name.bare) {
					unite(t, s, Acronym)
				}
			}
		}
		if only := onlySet(long); only != nil {
			for _, s := range alone {
				unite(only, s, Acronym)
			}
		}
	}
}

// inShort joins a name in short with the names that go on from it, where they are all
// of one body.
func (r *Resolver) inShort() {
	byCompact := r.grouped(func(s *spelling) string { return s.name.compact })
	longer := map[*spelling][]*spelling{}
	for _, s := range r.nodes {
		var b strings.Builder
		for _, t := range s.name.bare {
			b.WriteString(t.letters)
			for _, short := range byCompact[b.String()] {
				if r.registry.goesOn(short.name.bare, s.name.bare) {
					longer[short] = append(longer[short], s)
				}
			}
		}
	}
	for _, s := range r.nodes {
		if only := onlySet(longer[s]); only != nil {
			unite(only, s, Short)
		}
	}
}

// grouped are the spellings by a key, in their order; those without one are left out.
func (r *Resolver) grouped(key func(*spelling) string) map[string][]*spelling {
	out := map[string][]*spelling{}
	for _, s := range r.nodes {
		if k := key(s); k != "" {
			out[k] = append(out[k], s)
		}
	}
	return out
}

// onlySet is the first of spellings that are all of one set; nil where they are not.
func onlySet(list []*spelling) *spelling {
	for _, s := range list[min(1, len(list)):] {
		if s.find() != list[0].find() {
			return nil
		}
	}
	if len(list) == 0 {
		return nil
	}
	return list[0]
}
