package index

import (
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// compile is Bleve's query for q, whose text is root. What only filters says nothing
// about how well a record answers, so that it adds no score.
func (x *Index) compile(q Query, root *node) (query.Query, error) {
	all := bleve.NewBooleanQuery()
	if part := x.part(x.rewrite(root)); part != nil {
		all.AddMust(part)
		all.AddShould(x.bonus(root.free())...)
	}
	filters, err := x.words.filters(q)
	if err != nil {
		return nil, err
	}
	for _, f := range filters {
		all.AddMust(silent{f})
	}
	if all.Must == nil {
		all.AddMust(bleve.NewMatchAllQuery())
	}
	return all, nil
}

// part is Bleve's query for a node; nil for what holds only words that are looked
// for nowhere.
func (x *Index) part(n *node) query.Query {
	switch {
	case n == nil:
		return nil
	case n.op == opClause:
		return x.clauseQuery(n.clause)
	case n.op == opNot:
		inner := x.part(n.parts[0])
		if inner == nil {
			return nil
		}
		return without(bleve.NewMatchAllQuery(), inner)
	case n.op == opAny:
		var parts []query.Query
		for _, p := range onceEach(n.parts) {
			if part := x.part(p); part != nil {
				parts = append(parts, part)
			}
		}
		if len(parts) == 0 {
			return nil
		}
		return totalOf(parts...)
	}
	return x.all(n.parts)
}

// all is for records that answer every part. What is excluded is taken from the
// others; where there are none it is taken from everything.
func (x *Index) all(parts []*node) query.Query {
	out := bleve.NewBooleanQuery()
	for _, p := range onceEach(parts) {
		if p.op != opNot {
			if part := x.part(p); part != nil {
				out.AddMust(part)
			}
			continue
		}
		if part := x.part(p.parts[0]); part != nil {
			out.AddMustNot(part)
		}
	}
	switch {
	case out.Must == nil && out.MustNot == nil:
		return nil
	case out.Must == nil:
		out.AddMust(silent{bleve.NewMatchAllQuery()})
	}
	return out
}

// without is for what q finds and not does not.
func without(q, not query.Query) query.Query {
	out := bleve.NewBooleanQuery()
	out.AddMust(silent{q})
	out.AddMustNot(not)
	return out
}

// clauseQuery is Bleve's query for one clause.
func (x *Index) clauseQuery(c clause) query.Query {
	if f := filter(c); f != nil {
		return silent{f}
	}
	if c.prefix {
		return x.prefixed(c)
	}
	return x.leaf(c)
}

// prefixed cuts off what stands before the last letters (co-crea*): it is a phrase of
// its own.
func (x *Index) prefixed(c clause) query.Query {
	at := strings.LastIndexFunc(c.text, func(r rune) bool { return !isWord(r) })
	if at < 0 || isDotted(c.text) {
		return x.leaf(c)
	}
	head := c
	head.prefix, head.text, c.text = false, c.text[:at], c.text[at+1:]
	if !hasWord(head.text) {
		return x.leaf(c)
	}
	return bleve.NewConjunctionQuery(x.leaf(head), x.leaf(c))
}

// loosen is the query of which one of the words that may stand anywhere is enough; ok
// is false where that is the same query.
func (n *node) loosen() (loose *node, ok bool) {
	if n == nil || n.op != opAll {
		return n, false
	}
	var words, rest []*node
	for _, p := range n.parts {
		if p.op != opNot && len(p.free()) > 0 {
			words = append(words, p)
		} else {
			rest = append(rest, p)
		}
	}
	if len(words) < 2 {
		return n, false
	}
	return join(opAll, append(rest, join(opAny, words))), true
}
