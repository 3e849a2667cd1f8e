package match

import (
	"context"
	"errors"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// Worth is for records that all of the parts find, each worth boost by how few records
// the rarest part finds.
func Worth(boost float64, parts ...query.Query) query.Query { return &worthQuery{parts, boost} }

// A worthQuery is a query of Bleve's whose hits all have one score.
type worthQuery struct {
	parts []query.Query
	boost float64
}

// Searcher opens the parts.
func (q *worthQuery) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	total, err := r.DocCount()
	if err != nil {
		return nil, err
	}
	var all []search.Searcher
	fewest := total
	for _, p := range q.parts {
		s, err := p.Searcher(ctx, r, m, o)
		if err != nil {
			return nil, errors.Join(err, closeAll(all))
		}
		fewest = min(fewest, s.Count())
		all = append(all, s)
	}
	both, err := searcher.NewConjunctionSearcher(ctx, r, all, o)
	if err != nil {
		return nil, errors.Join(err, closeAll(all))
	}
	return &worthSearcher{both, q.boost * rarity(total, fewest)}, nil
}

func closeAll(all []search.Searcher) error {
	var err error
	for _, s := range all {
		err = errors.Join(err, s.Close())
	}
	return err
}

// A worthSearcher gives all that it finds one score.
type worthSearcher struct {
	engineSearcher
	score float64
}

// Next implements search.Searcher.
func (s *worthSearcher) Next(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	return s.scored(s.engineSearcher.Next(ctx))
}

// Advance implements search.Searcher.
func (s *worthSearcher) Advance(ctx *search.SearchContext, id bleveindex.IndexInternalID) (*search.DocumentMatch, error) {
	return s.scored(s.engineSearcher.Advance(ctx, id))
}

// Weight implements search.Searcher: the score is the searcher's own.
func (s *worthSearcher) Weight() float64 { return 1 }

func (s *worthSearcher) scored(m *search.DocumentMatch, err error) (*search.DocumentMatch, error) {
	if m != nil {
		m.Score = s.score
	}
	return m, err
}
