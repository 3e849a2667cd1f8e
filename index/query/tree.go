package query

import "strings"

// An Operator says how the parts of a Node belong together.
type Operator uint8

// The operators.
const (
	// Leaf has no parts, but a clause.
	Leaf Operator = iota
	// All parts are to be found.
	All
	// Any of the parts is enough.
	Any
	// Not is for what its one part does not find.
	Not
)

// A Node is a part of a query: a clause, or parts that are joined. A nil Node asks for
// nothing.
type Node struct {
	// Op says whether there are Parts or a Clause.
	Op     Operator
	Parts  []*Node
	Clause Clause
}

// Join makes one node of several; nil of none.
func Join(op Operator, parts []*Node) *Node {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return &Node{Op: op, Parts: parts}
}

// OnceEach leaves out what stands there again: it would only cost time.
func OnceEach(parts []*Node) []*Node {
	seen := map[string]bool{}
	var out []*Node
	for _, p := range parts {
		if s := p.String(); !seen[s] {
			seen[s] = true
			out = append(out, p)
		}
	}
	return out
}

// negate is what n is not.
func negate(n *Node) *Node {
	if n == nil {
		return nil
	}
	return &Node{Op: Not, Parts: []*Node{n}}
}

// Each hands over the clauses that a record must not lack, in order: those behind a
// not are left out.
func (n *Node) Each(yield func(Clause)) {
	switch {
	case n == nil || n.Op == Not:
	case n.Op == Leaf:
		yield(n.Clause)
	default:
		for _, p := range n.Parts {
			p.Each(yield)
		}
	}
}

// Free are the words and phrases that may stand anywhere.
func (n *Node) Free() []Clause {
	var out []Clause
	n.Each(func(c Clause) {
		if c.Field == "" {
			out = append(out, c)
		}
	})
	return out
}

// String is the query in one spelling, whatever spaces, brackets, accents of names
// and words for operators it was written with.
func (n *Node) String() string {
	if n == nil {
		return ""
	}
	if n.Op == Leaf {
		return n.Clause.String()
	}
	if n.Op == Not {
		return "-" + n.Parts[0].String()
	}
	word := " "
	if n.Op == Any {
		word = " OR "
	}
	parts := make([]string, len(n.Parts))
	for i, p := range n.Parts {
		parts[i] = p.String()
	}
	return "(" + strings.Join(parts, word) + ")"
}

// Loosen is the query of which one of the words that may stand anywhere is enough; ok
// is false where that is the same query.
func (n *Node) Loosen() (loose *Node, ok bool) {
	if n == nil || n.Op != All {
		return n, false
	}
	var words, rest []*Node
	for _, p := range n.Parts {
		if p.Op != Not && len(p.Free()) > 0 && !p.Clause.Optional {
			words = append(words, p)
		} else {
			rest = append(rest, p)
		}
	}
	if len(words) < 2 {
		return n, false
	}
	return Join(All, append(rest, Join(Any, words))), true
}

// IsQuestion reports whether the query begins with a word that asks.
func (n *Node) IsQuestion() bool {
	return n != nil && n.Op == All && n.Parts[0].Clause.Optional && n.Parts[0].Clause.Known
}

// IsPlain reports whether the node is a word that may stand anywhere in any form.
func (n *Node) IsPlain() bool {
	c := n.Clause
	return n.Op == Leaf && c.Field == "" && !c.Quoted && !c.Forms && !c.Prefix && c.Fuzzy == 0
}

// Clauses are all clauses, in order, those behind a not among them.
func (n *Node) Clauses() []Clause {
	switch {
	case n == nil:
		return nil
	case n.Op == Leaf:
		return []Clause{n.Clause}
	}
	var out []Clause
	for _, p := range n.Parts {
		out = append(out, p.Clauses()...)
	}
	return out
}
