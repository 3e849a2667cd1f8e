package organization

import "strings"

const (
	// minShort is how many words that are no links a name in short has, at least, where
	// what follows it is joined by a word alone; a single one must be set off by a sign
	// or go on with a word for bodies ("Fundar, Centro de …").
	minShort = 2
	// minSingle is how many letters a single word has that can be a name in short.
	minSingle = 4
	// minDescription is how many words a comma or dash must be followed by: a single one
	// is a place or a legal form.
	minDescription = 2
)

// goesOn reports whether the long name is the short one and then what the body is or is
// for: "… para la Rendición de Cuentas", ", Centro de Análisis". What belongs to a name,
// as a place does ("… del Estado de"), makes it another body.
func (w *Words) goesOn(short, long []token) bool {
	n := len(short)
	if n == 0 || n >= len(long) || !w.canBeShort(short) {
		return false
	}
	for i := range short {
		if short[i].letters != long[i].letters {
			return false
		}
	}
	rest, apart := long[n:], strings.ContainsAny(long[n-1].after, ",:–—-") || strings.ContainsAny(long[n].before, "(–—-")
	kind := rest[0].upper && w.bodies.prefix(rest) > 0
	switch {
	case w.significant(rest) == 0:
		return false
	case kind:
		return true
	case apart:
		return w.significant(rest) >= minDescription
	}
	return w.purposes.prefix(rest) > 0 && w.significant(short) >= minShort
}

// canBeShort reports whether words can be all of a name: a word for bodies alone, or a
// common word, is none.
func (w *Words) canBeShort(ts []token) bool {
	if w.links[ts[len(ts)-1].letters] || w.significant(ts) < minShort &&
		(!ts[0].upper || len(ts[0].letters) < minSingle || w.bodies.prefix(ts) > 0 || w.units.prefix(ts) > 0) {
		return false
	}
	return w.bodies.prefix(ts) < len(ts) && w.units.prefix(ts) < len(ts)
}

// significant is how many of the words are no links.
func (w *Words) significant(ts []token) int {
	n := 0
	for _, t := range ts {
		if !w.links[t.letters] {
			n++
		}
	}
	return n
}

// alike reports whether two long names beside the same acronym are of one body: at
// least half of the words of the shorter stand in the other.
func (w *Words) alike(a, b []token) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	in := map[string]bool{}
	for _, t := range b {
		in[t.letters] = true
	}
	common, all := 0, 0
	for _, t := range a {
		if w.links[t.letters] {
			continue
		}
		all++
		if in[t.letters] {
			common++
		}
	}
	return all > 0 && 2*common >= all
}
