package query

import "compromisos/index/schema"

// InForms is the query whose phrases may hold their words in any of their forms; ok is
// false where it has no phrase.
func (n *Node) InForms() (loose *Node, ok bool) {
	return n.withPhrases(func(c Clause) *Node {
		c.Quoted, c.Forms = false, true
		return &Node{Clause: c}
	})
}

// InWords is the query of whose phrases only all words are to be found, wherever they
// stand; ok is false where it has no phrase.
func (n *Node) InWords() (loose *Node, ok bool) {
	return n.withPhrases(func(c Clause) *Node {
		var words []*Node
		for _, w := range Words(c.Text) {
			words = append(words, &Node{Clause: Clause{Field: c.Field, Text: w}})
		}
		return Join(All, words)
	})
}

// withPhrases is the query with something else in place of the phrases that a record must
// not lack.
func (n *Node) withPhrases(other func(Clause) *Node) (out *Node, ok bool) {
	switch {
	case n == nil || n.Op == Not:
		return n, false
	case n.Op != Leaf:
		out = &Node{Op: n.Op}
		for _, p := range n.Parts {
			part, changed := p.withPhrases(other)
			out.Parts = append(out.Parts, part)
			ok = ok || changed
		}
		return out, ok
	case !n.Clause.IsPhrase():
		return n, false
	}
	return other(n.Clause), true
}

// IsPhrase reports whether the clause is for words next to each other: a phrase in quotes,
// or what signs join without spaces (agua/saneamiento). Figures that signs join are a
// number.
func (c Clause) IsPhrase() bool {
	if c.IsValue() || c.Field == schema.Org || c.Prefix || c.Fuzzy > 0 {
		return false
	}
	return c.Quoted || countWords(c.Text) > 1 && !hasDigit(c.Text)
}
