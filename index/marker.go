package index

import (
	"cmp"
	"slices"
	"strings"
)

// A marker finds the words of a query in a text. The index does not keep where words
// stand in the text: to read again what is shown costs less.
type marker struct {
	x *Index
	// terms are what the stem or the family of a word is to be, after the language.
	terms map[string]bool
	// exact are words that count only as they stand.
	exact map[string]bool
	// phrases are words next to each other, by the first.
	phrases map[string][][]string
	// begins are beginnings of words.
	begins []string
	// near are words from which some letters may differ.
	near []clause
	// known are words that were looked at before.
	known map[string]bool
}

// marker is the one for a query; it marks nothing for a nil one.
func (x *Index) marker(root *node) *marker {
	m := &marker{x: x, terms: map[string]bool{}, exact: map[string]bool{}, phrases: map[string][][]string{}, known: map[string]bool{}}
	x.rewrite(root).each(func(c clause) {
		if filter(c) == nil {
			m.add(c)
		}
	})
	return m
}

// add marks what a clause looks for.
func (m *marker) add(c clause) {
	all := readings(c.text)
	for _, o := range m.x.orgs.named(c.text) {
		for _, name := range o.names {
			m.addPhrase(leads(readings(name)))
		}
	}
	switch {
	case len(all) == 0:
	case c.prefix:
		m.begins = append(m.begins, all[len(all)-1].lead)
	case c.fuzzy > 0:
		m.near = append(m.near, clause{text: all[0].lead, fuzzy: c.fuzzy})
	case len(all) > 1:
		m.addPhrase(leads(all))
	case c.quoted:
		m.exact[all[0].lead] = true
	default:
		m.addWord(all[0])
	}
}

// addWord marks all forms of a word.
func (m *marker) addWord(w reading) {
	for _, term := range append([]string{w.lead}, w.others...) {
		m.exact[term] = true
		for _, s := range m.x.stemmers {
			stem := s.stem(term)
			m.terms[s.Language+stem] = true
			m.terms[s.Language+s.family(stem)] = true
		}
	}
	if len(w.parts) > 1 {
		m.addPhrase(w.parts)
	}
}

func (m *marker) addPhrase(words []string) {
	if len(words) > 0 {
		m.phrases[words[0]] = append(m.phrases[words[0]], words)
	}
}

// ranges are the hits in body, in order, those that overlap merged.
func (m *marker) ranges(body string) [][2]int {
	tokens := tokenize(body)
	var all [][2]int
	for i, t := range tokens {
		if m.hasWord(t.term) {
			all = append(all, [2]int{t.start, t.end})
		}
		for _, p := range m.phrases[t.term] {
			if end := phraseEnd(tokens[i:], p); end > 0 {
				all = append(all, [2]int{t.start, end})
			}
		}
	}
	slices.SortFunc(all, func(a, b [2]int) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	var out [][2]int
	for _, r := range all {
		if n := len(out); n > 0 && r[0] < out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], r[1])
			continue
		}
		out = append(out, r)
	}
	return out
}

// hasWord reports whether the query looks for a word of a text.
func (m *marker) hasWord(term string) bool {
	has, ok := m.known[term]
	if !ok {
		has = m.exact[term] || m.isLike(term) || m.isForm(term)
		m.known[term] = has
	}
	return has
}

// isLike reports whether a word begins as one of the query does, or nearly is one.
func (m *marker) isLike(term string) bool {
	for _, b := range m.begins {
		if strings.HasPrefix(term, b) {
			return true
		}
	}
	for _, c := range m.near {
		if distance(c.text, term) <= c.fuzzy {
			return true
		}
	}
	return false
}

// isForm reports whether a word is a form of one of the query.
func (m *marker) isForm(term string) bool {
	if len(m.terms) == 0 {
		return false
	}
	for _, s := range m.x.stemmers {
		stem := s.stem(term)
		if m.terms[s.Language+stem] || m.terms[s.Language+s.family(stem)] {
			return true
		}
	}
	return false
}

// phraseEnd is where the words end that the tokens begin with; 0 where they are
// others.
func phraseEnd(tokens []token, words []string) int {
	at, position := 0, 0
	for i, t := range tokens {
		if i > 0 && t.position == position {
			continue // another reading of the word before
		}
		// Of the readings of a place any will do.
		found := false
		for _, other := range tokens[i:] {
			if other.position != t.position {
				break
			}
			found = found || other.term == words[at]
		}
		if !found {
			return 0
		}
		position = t.position
		if at++; at == len(words) {
			return t.end
		}
	}
	return 0
}
