package extract

import (
	"strings"

	"compromisos/document"
)

// minByComma is the shortest list that commas part.
const minByComma = 3

// byComma cuts words at commas, and at the "and" before the last piece, which ends the
// list: "the Council, the Red de Archivos and the Union". Names hold commas and an "and"
// too, so each piece must open with a word for a body, or be known or an acronym; else
// nothing is a list.
func (m *members) byComma(t document.Text, ws []word) [][]word {
	var out [][]word
	from, last := 0, false
	for i := 0; i < len(ws) && !last; i++ {
		ends := strings.ContainsAny(ws[i].after, ".;:") && !abbreviated(ws[i]) || i+1 == len(ws)
		opens := i+1 < len(ws) && m.lex.and.full[ws[i+1].fold] && m.opensBody(t, ws[i+2:])
		switch {
		case opens && len(out) > 0:
			out = append(out, ws[from:i+1])
			from, i = i+2, i+1
			rest := m.bodyUpToComma(ws[from:])
			out, last = append(out, rest), true
		case ends:
			out, last = append(out, ws[from:i+1]), true
		case strings.Contains(ws[i].after, ","):
			next := ws[i+1:]
			if m.lex.legalForms.prefix(next) > 0 {
				continue
			}
			out = append(out, ws[from:i+1])
			from = i + 1
		}
	}
	if len(out) < minByComma {
		return nil
	}
	for _, it := range out {
		if !m.opensBody(t, m.dropAnd(it)) {
			return nil
		}
	}
	return out
}

// saysGroup reports whether the clause with the introduction at a word is about a group:
// the name of a body stands before it, and no bracket or dash opens an aside between them.
func (m *members) saysGroup(t document.Text, ws []word, at int) bool {
	group := m.groupBefore(t, ws[:at])
	if group.Empty() || strings.ContainsAny(t.String[ws[at-1].end:ws[at].start], "(—–-[") {
		return false
	}
	gs := words(group.String)
	return gs[0].upper() && (m.opensBody(group, gs) || m.lex.units.prefix(gs) > 0 || m.lex.bodies.prefix(gs[len(gs)-1:]) > 0)
}

// bodyUpToComma are the words of the last body of a list: up to the comma or the end of the
// sentence behind it.
func (m *members) bodyUpToComma(ws []word) []word {
	for i, w := range ws {
		legal := i+1 < len(ws) && m.lex.legalForms.prefix(ws[i+1:]) > 0
		if !legal && (strings.Contains(w.after, ",") || strings.ContainsAny(w.after, ".;:") && !abbreviated(w)) {
			return ws[:i+1]
		}
	}
	return ws
}

// opensBody reports whether words, up to the next comma, begin with a word for a body, or
// are an acronym or the name of a body of the registry.
func (m *members) opensBody(t document.Text, ws []word) bool {
	if len(ws) > 1 && m.lex.articles.full[ws[0].fold] {
		ws = ws[1:]
	}
	if len(ws) == 0 || !ws[0].upper() {
		return false
	}
	if m.lex.bodies.prefix(ws) > 0 {
		return len(ws) > 1
	}
	name := ws
	for i, w := range ws {
		if w.after != "" || i+1 < len(ws) && m.lex.and.full[ws[i+1].fold] {
			name = ws[:i+1]
			break
		}
	}
	s := t.String[name[0].start:name[len(name)-1].end]
	if isAcronym(s) {
		return true
	}
	id, _ := m.registry.Find(s, "")
	return id != ""
}

// twoInLast cuts the last item of a list where it is two bodies that an "and" joins: no
// other "and" stands before it, and a word for a body opens the second.
func (m *members) twoInLast(items [][]word) [][]word {
	if len(items) < minMembers {
		return items
	}
	it := items[len(items)-1]
	if m.lex.and.full[it[0].fold] {
		return items
	}
	for i := 2; i+2 < len(it); i++ {
		if !m.lex.and.full[it[i].fold] {
			continue
		}
		second := it[i+1:]
		if m.lex.articles.full[second[0].fold] {
			second = second[1:]
		}
		if second[0].upper() && m.lex.bodies.prefix(second) > 0 && len(second) > 1 {
			return append(items[:len(items)-1:len(items)-1], it[:i], it[i+1:])
		}
	}
	return items
}
