package index

import (
	"fmt"
	"hash/fnv"
	"strings"

	"compromisos/index/facet"
	"compromisos/index/query"
	"compromisos/index/schema"
)

// A Query is what to look for. The zero Query finds everything.
type Query struct {
	// Text is in the query language that the README describes: words, all of which
	// a record must hold in one of their forms, "phrases", field:value, -not, OR and
	// brackets.
	Text string
	// Type is one of the types of package record, Kind a kind of document.
	Type, Kind string
	// Org is the id, the name or the acronym of an organization.
	Org string
	// From and To are a year, month or day as ISO 8601 writes them; what lies
	// between or overlaps is found, open ends included.
	From, To string
	// Sources are ids; where there are any, only their records are found.
	Sources []string
	// Sort is one of Sorts; empty is by relevance.
	Sort string
	// Limit is how many hits to return, 20 where it is 0, at most 1000; Offset is
	// how many to pass over first, at most 10,000: each is ranked anew.
	Limit, Offset int
	// After is the Next of the page before; it takes the place of Offset, and is
	// as fast on the last page as on the first.
	After string
	// Facets are the names of fields to count the hits by.
	Facets []string
	// FacetLimit is how many values of each are told, 20 where it is 0, all of them where
	// it is negative.
	FacetLimit int
	// Strict leaves a query that finds nothing as it is, where else misspelt words are
	// corrected and some of the words are enough.
	Strict bool
}

// Bounds of Query.Limit and Query.Offset.
const (
	DefaultLimit = 20
	MaxLimit     = 1000
	maxOffset    = 10_000
)

// A QueryError says what of a query cannot be understood, and where.
type QueryError = query.Error

// Check reports what is wrong with a Query, without an index: a *QueryError, or
// period.ErrEDTF for its dates.
func (q Query) Check() error {
	l, err := query.Load()
	if err != nil {
		return err
	}
	_, err = prepare(q, l)
	return err
}

// A prepared query has been checked.
type prepared struct {
	Query
	root   *query.Node
	limits []query.Clause
	// hash tells the search apart from others.
	hash   uint64
	after  *sortKey
	facets []facet.Field
}

// prepare reads all of a Query that an index is not needed for.
func prepare(q Query, words *query.Language) (p prepared, err error) {
	p.Query = q
	if p.root, err = words.Parse(q.Text); err != nil {
		return p, err
	}
	if p.limits, err = q.limits(words); err != nil {
		return p, err
	}
	if _, ok := sortOrder(q.Sort); !ok {
		return p, &QueryError{Message: fmt.Sprintf("no order %q; there are %s", q.Sort, strings.Join(Sorts(), ", "))}
	}
	p.hash = searchHash(q, p.root)
	if q.After != "" {
		c, err := parseCursor(q.After, p.hash)
		if err != nil {
			return p, err
		}
		p.after, p.Offset = &sortKey{c.Score, c.Value, c.ID}, 0
	}
	if p.Limit <= 0 {
		p.Limit = DefaultLimit
	}
	p.Limit, p.Offset = min(p.Limit, MaxLimit), min(max(p.Offset, 0), maxOffset)
	if p.facets, err = facet.Named(q.Facets); err != nil {
		return p, &QueryError{Message: err.Error()}
	}
	return p, nil
}

// limits are what the fields of q beside its text and Sources ask for.
func (q Query) limits(words *query.Language) ([]query.Clause, error) {
	var out []query.Clause
	for _, f := range []struct{ field, name string }{{schema.Type, q.Type}, {schema.Kind, q.Kind}} {
		if f.name == "" {
			continue
		}
		value, err := words.Value(f.field, f.name)
		if err != nil {
			return nil, err
		}
		out = append(out, query.Clause{Field: f.field, Text: value})
	}
	if q.Org != "" {
		out = append(out, query.Clause{Field: schema.Org, Text: q.Org})
	}
	if q.From == "" && q.To == "" {
		return out, nil
	}
	span, err := query.Span(q.From, q.To)
	return append(out, query.Clause{Field: schema.AskDate, Days: span}), err
}

// searchHash is the same for queries that give the same hits in the same order.
func searchHash(q Query, root *query.Node) uint64 {
	h := fnv.New64a()
	parts := append([]string{root.String(), q.Type, q.Kind, q.Org, q.From, q.To, q.Sort}, q.Sources...)
	_, _ = h.Write([]byte(strings.Join(parts, "\x00")))
	return h.Sum64()
}
