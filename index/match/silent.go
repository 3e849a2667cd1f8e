package match

import (
	"context"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"
)

// Silent is q without a score: it keeps records or leaves them out.
func Silent(q query.Query) query.Query { return silent{q} }

// silent is a query whose hits have no score.
type silent struct{ query.Query }

// Searcher implements query.Query.
func (s silent) Searcher(ctx context.Context, r index.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	found, err := s.Query.Searcher(ctx, r, m, o)
	if err != nil {
		return nil, err
	}
	return &silentSearcher{found}, nil
}

// An engineSearcher is Bleve's, under a name that is not one of its methods.
type engineSearcher = search.Searcher

// A silentSearcher takes the score from what it finds.
type silentSearcher struct{ engineSearcher }

// Next implements search.Searcher.
func (s *silentSearcher) Next(ctx *search.SearchContext) (*search.DocumentMatch, error) {
	return unscored(s.engineSearcher.Next(ctx))
}

// Advance implements search.Searcher.
func (s *silentSearcher) Advance(ctx *search.SearchContext, id index.IndexInternalID) (*search.DocumentMatch, error) {
	return unscored(s.engineSearcher.Advance(ctx, id))
}

// Weight implements search.Searcher: the searcher weighs nothing in a query.
func (s *silentSearcher) Weight() float64 { return 0 }

func unscored(m *search.DocumentMatch, err error) (*search.DocumentMatch, error) {
	if m != nil {
		m.Score = 0
	}
	return m, err
}

// Optimize implements index.Optimizable as what it finds does: terms that all must
// hold are looked up together.
func (s *silentSearcher) Optimize(kind string, o index.OptimizableContext) (index.OptimizableContext, error) {
	if inner, ok := s.engineSearcher.(index.Optimizable); ok {
		return inner.Optimize(kind, o)
	}
	return nil, nil
}
