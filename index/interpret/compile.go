package interpret

import (
	"slices"

	"github.com/blevesearch/bleve/v2"
	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"compromisos/index/match"
	"compromisos/index/query"
	"compromisos/index/schema"
)

// Compile is Bleve's query for root, of whose hits only those count that the clauses of
// limits find, and of sources, where there are any, only theirs. What only limits says
// nothing about how well a record answers, so that it adds no score.
func (in *Interpreter) Compile(root *query.Node, limits []query.Clause, sources []string) blevequery.Query {
	all := bleve.NewBooleanQuery()
	in = in.forQuery(root)
	if part := in.part(in.Rewrite(root)); part != nil {
		all.AddMust(part)
		all.AddShould(in.bonus(root.Free())...)
	}
	for _, c := range limits {
		all.AddMust(match.Silent(in.limit(c)))
	}
	if len(sources) > 0 {
		all.AddMust(match.Silent(anyTerm(schema.Source, slices.Compact(slices.Sorted(slices.Values(sources))))))
	}
	if all.Must == nil {
		all.AddMust(bleve.NewMatchAllQuery())
	}
	return all
}

// limit is Bleve's query for a clause that stands outside of the text.
func (in *Interpreter) limit(c query.Clause) blevequery.Query {
	if f := filter(c); f != nil {
		return f
	}
	return in.leaf(c)
}

// part is Bleve's query for a node; nil for what holds only words that are looked
// for nowhere.
func (in *Interpreter) part(n *query.Node) blevequery.Query {
	switch {
	case n == nil:
		return nil
	case n.Op == query.Leaf:
		return in.clauseQuery(n.Clause)
	case n.Op == query.Not:
		inner := in.part(n.Parts[0])
		if inner == nil {
			return nil
		}
		return without(bleve.NewMatchAllQuery(), inner)
	case n.Op == query.Any:
		var parts []blevequery.Query
		for _, p := range query.OnceEach(n.Parts) {
			if part := in.part(p); part != nil {
				parts = append(parts, part)
			}
		}
		if len(parts) == 0 {
			return nil
		}
		return match.TotalOf(parts...)
	}
	return in.all(n.Parts)
}

// all is for records that answer every part, but for words that may be missing. What is
// excluded is taken from the others; where there are none it is taken from everything.
func (in *Interpreter) all(parts []*query.Node) blevequery.Query {
	out := bleve.NewBooleanQuery()
	var optional []blevequery.Query
	for _, p := range demanded(query.OnceEach(parts)) {
		part := in.part(p)
		if p.Op == query.Not {
			part = in.part(p.Parts[0])
		}
		switch {
		case part == nil:
		case p.Op == query.Not:
			out.AddMustNot(part)
		case p.Clause.Optional:
			optional = append(optional, part)
		default:
			out.AddMust(part)
		}
	}
	switch {
	case out.Must == nil && out.MustNot == nil:
		return nil
	case out.Must == nil:
		out.AddMust(match.Silent(bleve.NewMatchAllQuery()))
	}
	if more := match.TotalOf(optional...); more != nil {
		out.AddShould(more)
	}
	return out
}

// demanded are the parts, of which some must not be missing: where all may, those that do
// not ask, else all.
func demanded(parts []*query.Node) []*query.Node {
	asks := true
	for _, p := range parts {
		if p.Op != query.Not && !p.Clause.Optional {
			return parts
		}
		asks = asks && p.Clause.Known
	}
	out := make([]*query.Node, len(parts))
	for i, p := range parts {
		n := *p
		n.Clause.Optional = n.Clause.Optional && !asks && n.Clause.Known
		out[i] = &n
	}
	return out
}

// without is for what q finds and not does not.
func without(q, not blevequery.Query) blevequery.Query {
	out := bleve.NewBooleanQuery()
	out.AddMust(match.Silent(q))
	out.AddMustNot(not)
	return out
}

// clauseQuery is Bleve's query for one clause.
func (in *Interpreter) clauseQuery(c query.Clause) blevequery.Query {
	if c.Field == schema.AskDated || c.Field == schema.AskDue {
		return dated(c)
	}
	if f := filter(c); f != nil {
		return match.Silent(f)
	}
	if c.Prefix {
		return in.prefixed(c)
	}
	return in.leaf(c)
}

// prefixed cuts off what stands before the last letters (co-crea*): it is a phrase of
// its own.
func (in *Interpreter) prefixed(c query.Clause) blevequery.Query {
	head, last := c.SplitPrefix()
	if head.Text == "" {
		return in.leaf(last)
	}
	return bleve.NewConjunctionQuery(in.leaf(head), in.leaf(last))
}
