package index

import (
	"strings"
	"unicode/utf8"
)

// rewrite is the query as it is looked for: the words of an organization's name as
// one, letters that are spelled out as a word, and without words that say nothing
// (de, la) where others do.
func (x *Index) rewrite(n *node) *node {
	if n == nil || n.op == opClause {
		return n
	}
	out := &node{op: n.op, clause: n.clause}
	parts := n.parts
	if n.op == opAll {
		parts = x.withoutStops(x.withNames(withSpelled(parts)))
	}
	for _, p := range parts {
		out.parts = append(out.parts, x.rewrite(p))
	}
	if len(out.parts) == 1 && n.op != opNot {
		return out.parts[0]
	}
	return out
}

// isPlain reports whether the node is a word that may stand anywhere in any form.
func (n *node) isPlain() bool {
	c := n.clause
	return n.op == opClause && c.field == "" && !c.quoted && !c.prefix && c.fuzzy == 0
}

// withSpelled joins letters that stand by themselves (N O S C), three at least.
func withSpelled(parts []*node) []*node {
	const fewest = 3
	var out []*node
	for i := 0; i < len(parts); {
		n := 0
		for i+n < len(parts) && parts[i+n].isPlain() && isSpelled(parts[i+n].clause.text) {
			n++
		}
		if n < fewest {
			out = append(out, parts[i])
			i++
			continue
		}
		out = append(out, &node{clause: clause{text: joinTexts(parts[i:i+n], "")}})
		i += n
	}
	return out
}

// isSpelled reports whether s is a letter, with or without a period.
func isSpelled(s string) bool { return isLetter(strings.TrimSuffix(s, ".")) }

// joinTexts is the text of several words, as one.
func joinTexts(parts []*node, space string) string {
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = p.clause.text
		if space == "" {
			texts[i] = strings.TrimSuffix(texts[i], ".")
		}
	}
	return strings.Join(texts, space)
}

// withNames makes one clause of words that are together a name of an organization,
// so that it is found by its other names too.
func (x *Index) withNames(parts []*node) []*node {
	// A name is compared word by word, so that each part has to be one word.
	all := make([]string, len(parts))
	for i, p := range parts {
		if p.isPlain() {
			all[i] = words(p.clause.text)
		}
	}
	var out []*node
	for i := 0; i < len(parts); {
		n := x.orgs.longest(all[i:])
		if n < 2 {
			out = append(out, parts[i])
			i++
			continue
		}
		out = append(out, &node{clause: clause{text: joinTexts(parts[i:i+n], " ")}})
		i += n
	}
	return out
}

// withoutStops leaves out words that say nothing, if others are left. What is
// written in capitals throughout is an acronym.
func (x *Index) withoutStops(parts []*node) []*node {
	var out []*node
	for _, p := range parts {
		if !p.isPlain() || !x.isStop(p.clause.text) {
			out = append(out, p)
		}
	}
	for _, p := range out {
		if p.op != opNot {
			return out
		}
	}
	return parts
}

// isStop reports whether a word says nothing in a language that documents have.
func (x *Index) isStop(text string) bool {
	if utf8.RuneCountInString(text) > 1 && strings.ToUpper(text) == text {
		return false
	}
	word := foldTerm(text)
	for _, s := range x.stemmers {
		if s.Stop[word] {
			return true
		}
	}
	return false
}
