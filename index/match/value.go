package match

import (
	"context"

	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	bleveindex "github.com/blevesearch/bleve_index_api"
)

// A Value is for a whole value of a keyword field, worth Boost by its rarity.
// It is a query of Bleve's.
type Value struct {
	Field, Term string
	Boost       float64
}

// Searcher looks up the value.
func (q *Value) Searcher(ctx context.Context, r bleveindex.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	w := Word{
		Boost:        q.Boost,
		Alternatives: []Alternative{{Field{Name: q.Field, Weight: 1, Length: 1}, q.Term, 1}},
	}
	return w.Searcher(ctx, r, m, o)
}

// Count is how many records have a term in a field.
func Count(ctx context.Context, r bleveindex.IndexReader, field, term string) (uint64, error) {
	reader, err := r.TermFieldReader(ctx, []byte(term), field, false, false, false)
	if err != nil {
		return 0, err
	}
	return reader.Count(), reader.Close()
}
