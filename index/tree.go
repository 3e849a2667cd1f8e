package index

import (
	"strconv"
	"strings"
)

// An operator says how the parts of a node belong together.
type operator uint8

// The operators. A node without parts is a clause.
const (
	opClause operator = iota
	opAll
	opAny
	opNot
)

// A node is a part of a query: a clause, or parts that are joined.
type node struct {
	op     operator
	parts  []*node
	clause clause
}

// A clause looks for one thing: a word, a phrase, or a value of a field.
type clause struct {
	// field of the index; empty for any.
	field string
	// text is a word, or several where quoted; of a field with fixed values it is
	// the value as the index has it.
	text string
	// quoted asks for the phrase as written, prefix for words that begin so.
	quoted, prefix bool
	// fuzzy is how many letters may differ.
	fuzzy int
	// days are those that a field of dates asks for.
	days *days
}

// join makes one node of several; nil of none.
func join(op operator, parts []*node) *node {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return parts[0]
	}
	return &node{op: op, parts: parts}
}

// onceEach leaves out what stands there again: it would only cost time.
func onceEach(parts []*node) []*node {
	seen := map[string]bool{}
	var out []*node
	for _, p := range parts {
		if s := p.String(); !seen[s] {
			seen[s] = true
			out = append(out, p)
		}
	}
	return out
}

// negate is what n is not.
func negate(n *node) *node {
	if n == nil {
		return nil
	}
	return &node{op: opNot, parts: []*node{n}}
}

// each hands over the clauses that a record must not lack, in order: those behind a
// not are left out.
func (n *node) each(yield func(clause)) {
	switch {
	case n == nil || n.op == opNot:
	case n.op == opClause:
		yield(n.clause)
	default:
		for _, p := range n.parts {
			p.each(yield)
		}
	}
}

// free are the words and phrases that may stand anywhere.
func (n *node) free() []clause {
	var out []clause
	n.each(func(c clause) {
		if c.field == "" {
			out = append(out, c)
		}
	})
	return out
}

// String is the query in one spelling, whatever spaces, brackets, accents of names
// and words for operators it was written with.
func (n *node) String() string {
	if n == nil {
		return ""
	}
	if n.op == opClause {
		return n.clause.String()
	}
	if n.op == opNot {
		return "-" + n.parts[0].String()
	}
	word := " "
	if n.op == opAny {
		word = " OR "
	}
	parts := make([]string, len(n.parts))
	for i, p := range n.parts {
		parts[i] = p.String()
	}
	return "(" + strings.Join(parts, word) + ")"
}

// String is the clause as a query may hold it.
func (c clause) String() string {
	out := c.text
	switch {
	case c.days != nil:
		out = c.days.String()
	case c.quoted:
		out = `"` + c.text + `"`
	case c.prefix:
		out += "*"
	case c.fuzzy > 0:
		out += "~" + strconv.Itoa(c.fuzzy)
	}
	if c.field != "" {
		return c.field + ":" + out
	}
	return out
}
