package highlight

import (
	"cmp"
	"slices"
	"strings"

	"compromisos/index/analysis"
	"compromisos/index/query"
)

// A Marker finds the words of a query in a text. The index does not keep where words
// stand in the text: to read again what is shown costs less.
type Marker struct {
	bodies   analysis.Bodies
	stemmers []analysis.Stemmer
	// terms are what the stem or the family of a word is to be, after the language.
	terms map[string]bool
	// exact are words that count only as they stand.
	exact map[string]bool
	// phrases are words next to each other, by the first.
	phrases map[string][][]string
	// begins are beginnings of words.
	begins []string
	// near are words from which some letters may differ.
	near []query.Clause
	// known are words that were looked at before.
	known map[seenWord]bool
}

// A seenWord is a reading of a word, and the word as it is printed.
type seenWord struct{ term, printed string }

// New is the marker for a query as it is looked for; it marks nothing for a nil one.
func New(root *query.Node, bodies analysis.Bodies, stemmers []analysis.Stemmer) *Marker {
	m := &Marker{
		bodies: bodies, stemmers: stemmers,
		terms: map[string]bool{}, exact: map[string]bool{}, phrases: map[string][][]string{}, known: map[seenWord]bool{},
	}
	root.Each(func(c query.Clause) {
		if !c.IsValue() {
			m.add(c)
		}
	})
	return m
}

// add marks what a clause looks for.
func (m *Marker) add(c query.Clause) {
	all := analysis.Readings(c.Text)
	for _, o := range m.bodies.Named(c.Text) {
		for _, name := range o.Names {
			m.addPhrase(analysis.Leads(analysis.Readings(name)))
		}
	}
	switch {
	case len(all) == 0:
	case c.Prefix:
		m.begins = append(m.begins, all[len(all)-1].Lead)
	case c.Fuzzy > 0:
		m.near = append(m.near, query.Clause{Text: all[0].Lead, Fuzzy: c.Fuzzy})
	case c.Forms:
		for _, w := range all {
			m.addWord(w)
		}
	case len(all) > 1:
		m.addPhrase(analysis.Leads(all))
	case c.Quoted:
		m.exact[all[0].Lead] = true
	default:
		m.addWord(all[0])
	}
}

// addWord marks all forms of a word.
func (m *Marker) addWord(w analysis.Reading) {
	for _, term := range append([]string{w.Lead}, w.Others...) {
		m.exact[term] = true
		for _, s := range m.stemmers {
			stem := s.Stem(term)
			m.terms[s.Language+stem] = true
			if s.HasFamily(stem) {
				m.terms[s.Language+s.FamilyOf(w.Printed, stem)] = true
			}
		}
	}
	if len(w.Parts) > 1 {
		m.addPhrase(w.Parts)
	}
}

func (m *Marker) addPhrase(words []string) {
	if len(words) > 0 {
		m.phrases[words[0]] = append(m.phrases[words[0]], words)
	}
}

// ranges are the hits in body, in order, those that overlap merged.
func (m *Marker) ranges(body string) [][2]int {
	tokens := analysis.Tokenize(body)
	var all [][2]int
	for i, t := range tokens {
		if m.hasWord(t.Term, body[t.Start:t.End]) {
			all = append(all, [2]int{t.Start, t.End})
		}
		for _, p := range m.phrases[t.Term] {
			if end := phraseEnd(tokens[i:], p); end > 0 {
				all = append(all, [2]int{t.Start, end})
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

// hasWord reports whether the query looks for a word of a text, which is printed so.
func (m *Marker) hasWord(term, printed string) bool {
	key := seenWord{term, printed}
	has, ok := m.known[key]
	if !ok {
		has = m.exact[term] || m.isLike(term) || m.isForm(term, printed)
		m.known[key] = has
	}
	return has
}

// isLike reports whether a word begins as one of the query does, or nearly is one.
func (m *Marker) isLike(term string) bool {
	for _, b := range m.begins {
		if strings.HasPrefix(term, b) {
			return true
		}
	}
	for _, c := range m.near {
		if analysis.Distance(c.Text, term) <= c.Fuzzy {
			return true
		}
	}
	return false
}

// isForm reports whether a word is a form of one of the query.
func (m *Marker) isForm(term, printed string) bool {
	if len(m.terms) == 0 {
		return false
	}
	for _, s := range m.stemmers {
		stem := s.Stem(term)
		if m.terms[s.Language+stem] || m.terms[s.Language+s.FamilyOf(printed, stem)] {
			return true
		}
	}
	return false
}

// phraseEnd is where the words end that the tokens begin with; 0 where they are
// others.
func phraseEnd(tokens []analysis.Token, words []string) int {
	at, position := 0, 0
	for i, t := range tokens {
		if i > 0 && t.Position == position {
			continue // another reading of the word before
		}
		// Of the readings of a place any will do.
		found := false
		for _, other := range tokens[i:] {
			if other.Position != t.Position {
				break
			}
			found = found || other.Term == words[at]
		}
		if !found {
			return 0
		}
		position = t.Position
		if at++; at == len(words) {
			return t.End
		}
	}
	return 0
}
