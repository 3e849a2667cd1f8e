package match

import (
	"context"
	"errors"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// BestOf is for records that one of the queries finds. The best score counts, and a
// little of the others. Nil queries are left out.
func BestOf(parts ...query.Query) query.Query { return joined(parts, combine) }

// TotalOf is for records that one of the queries finds; their scores add up. Bleve's
// own disjunction divides by the number of its parts, so that a part with many ways
// to find a word would count for less.
func TotalOf(parts ...query.Query) query.Query {
	return joined(parts, func(scores []float64) float64 {
		sum := 0.0
		for _, v := range scores {
			sum += v
		}
		return sum
	})
}

func joined(parts []query.Query, combine func([]float64) float64) query.Query {
	var kept []query.Query
	for _, p := range parts {
		if p != nil {
			kept = append(kept, p)
		}
	}
	switch len(kept) {
	case 0:
		return nil
	case 1:
		return kept[0]
	}
	return &joinedQuery{kept, combine}
}

// A joinedQuery is a query of Bleve's for records that any of its parts finds.
type joinedQuery struct {
	parts   []query.Query
	combine func([]float64) float64
}

// Searcher opens the parts.
func (q *joinedQuery) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	s := &joinedSearcher{combine: q.combine}
	for _, p := range q.parts {
		child, err := p.Searcher(ctx, r, m, o)
		if err != nil {
			return nil, errors.Join(err, s.Close())
		}
		s.children = append(s.children, child)
	}
	s.at = make([]*search.DocumentMatch, len(s.children))
	s.scores = make([]float64, len(s.children))
	return s, nil
}

// A joinedSearcher goes over the records of its children, in order.
type joinedSearcher struct {
	children []search.Searcher
	// at is the record that each child stands at; nil at its end.
	at      []*search.DocumentMatch
	scores  []float64
	combine func([]float64) float64
	begun   bool
}

// Next is the next record; nil at the end.
func (s *joinedSearcher) Next(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	if !s.begun {
		s.begun = true
		for i, c := range s.children {
			var err error
			if s.at[i], err = c.Next(ctx); err != nil {
				return nil, err
			}
		}
	}
	return s.match(ctx)
}

// Advance is the first record from id on; nil where there is none.
func (s *joinedSearcher) Advance(ctx *search.SearchContext, id bleveindex.IndexInternalID) (*search.DocumentMatch, error) {
	for i, c := range s.children {
		if s.begun && (s.at[i] == nil || s.at[i].IndexInternalID.Compare(id) >= 0) {
			continue
		}
		if s.at[i] != nil {
			ctx.DocumentMatchPool.Put(s.at[i])
		}
		var err error
		if s.at[i], err = c.Advance(ctx, id); err != nil {
			return nil, err
		}
	}
	s.begun = true
	return s.match(ctx)
}

// match is the first record that a child stands at, with the scores of all that
// stand there.
func (s *joinedSearcher) match(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	var first *search.DocumentMatch
	for _, m := range s.at {
		if m != nil && (first == nil || m.IndexInternalID.Compare(first.IndexInternalID) < 0) {
			first = m
		}
	}
	if first == nil {
		return nil, nil
	}
	for i, c := range s.children {
		m := s.at[i]
		s.scores[i] = 0
		if m == nil || m != first && !m.IndexInternalID.Equals(first.IndexInternalID) {
			continue
		}
		s.scores[i] = m.Score
		var err error
		if s.at[i], err = c.Next(ctx); err != nil {
			return nil, err
		}
		if m != first {
			ctx.DocumentMatchPool.Put(m)
		}
	}
	first.Score = s.combine(s.scores)
	return first, nil
}

// Close closes the children.
func (s *joinedSearcher) Close() error {
	var err error
	for _, c := range s.children {
		err = errors.Join(err, c.Close())
	}
	return err
}

// Weight and SetQueryNorm serve a way of scoring that is not this one.
func (s *joinedSearcher) Weight() float64 { return 1 }

// SetQueryNorm does nothing.
func (s *joinedSearcher) SetQueryNorm(float64) {}

// Count is how many records there are at most.
func (s *joinedSearcher) Count() uint64 {
	var n uint64
	for _, c := range s.children {
		n += c.Count()
	}
	return n
}

// Min is how many parts must match besides.
func (s *joinedSearcher) Min() int { return 0 }

// Size is an estimate in bytes.
func (s *joinedSearcher) Size() int {
	n := 0
	for _, c := range s.children {
		n += c.Size()
	}
	return n
}

// DocumentMatchPoolSize is how many records are held at a time.
func (s *joinedSearcher) DocumentMatchPoolSize() int {
	n := 1
	for _, c := range s.children {
		n += c.DocumentMatchPoolSize() + 1
	}
	return n
}
