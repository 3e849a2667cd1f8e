package match

import (
	"context"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/mapping"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"
)

// Watched is q, ended with its context. Bleve looks at the context only
// when it has found something; a query may read much and find little.
func Watched(q query.Query) query.Query { return watched{q} }

// watched is a query that ends with its context.
type watched struct{ query.Query }

// Searcher implements query.Query.
func (w watched) Searcher(ctx context.Context, r index.IndexReader, m mapping.IndexMapping, o search.SearcherOptions) (search.Searcher, error) {
	if s, ok := r.(*scorch.IndexSnapshot); ok {
		r = &watchedReader{IndexSnapshot: s, ctx: ctx}
	}
	return w.Query.Searcher(ctx, r, m, o)
}

// A watchedReader reads an index until its context ends.
type watchedReader struct {
	*scorch.IndexSnapshot
	ctx context.Context
}

// TermFieldReader implements index.IndexReader.
func (r *watchedReader) TermFieldReader(ctx context.Context, term []byte, field string, freq, norm, vectors bool) (index.TermFieldReader, error) {
	if err := r.ctx.Err(); err != nil {
		return nil, err
	}
	t, err := r.IndexSnapshot.TermFieldReader(ctx, term, field, freq, norm, vectors)
	if err != nil {
		return nil, err
	}
	return &watchedTerm{engineTerm: t, ctx: r.ctx}, nil
}

// An engineTerm is Bleve's, under a name that is not one of its methods.
type engineTerm = index.TermFieldReader

// A watchedTerm reads where a word stands until its context ends.
type watchedTerm struct {
	engineTerm
	ctx  context.Context
	read uint
}

// checkEvery is after how many steps the context is looked at.
const checkEvery = 256

func (t *watchedTerm) check() error {
	if t.read++; t.read%checkEvery == 0 {
		return t.ctx.Err()
	}
	return nil
}

// Next implements index.TermFieldReader.
func (t *watchedTerm) Next(d *index.TermFieldDoc) (*index.TermFieldDoc, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	return t.engineTerm.Next(d)
}

// Advance implements index.TermFieldReader.
func (t *watchedTerm) Advance(id index.IndexInternalID, d *index.TermFieldDoc) (*index.TermFieldDoc, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	return t.engineTerm.Advance(id, d)
}

// Optimize implements index.Optimizable as what it reads does.
func (t *watchedTerm) Optimize(kind string, o index.OptimizableContext) (index.OptimizableContext, error) {
	if inner, ok := t.engineTerm.(index.Optimizable); ok {
		return inner.Optimize(kind, o)
	}
	return nil, nil
}
