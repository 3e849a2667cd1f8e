package index

import (
	"context"
	"errors"

	"compromisos/index/disk"
	"compromisos/index/facet"
	"compromisos/index/interpret"
	"compromisos/index/query"
)

// What is counted of the hits of a search.
type (
	// A Facet is how many hits there are of each value of a field.
	Facet = facet.Facet
	// A FacetValue is one of the values that hits have.
	FacetValue = facet.Value
)

// FacetNames are the names that Query.Facets may hold.
func FacetNames() []string { return facet.Names() }

// A Result is what a Query found.
type Result struct {
	// Hits in the order of the Query, those that are equal by id.
	Hits []Hit
	// Total number of records found, on whatever page; Hits may be fewer.
	Total int
	// Next is the cursor of the page after this one; empty on the last.
	Next string
	// Facets in the order of the Query; they count all of Total.
	Facets []Facet
	// Relaxed is true where no record held all of the words, and Hits hold some.
	Relaxed bool
	// Suggestion is the query that may have been meant, where a word of it is not in
	// the index: Hits are then those of the suggestion. Empty otherwise.
	Suggestion string
}

// Search finds records. A query that cannot be understood is a *QueryError; one that
// takes too long is ErrSlow.
func (x *Index) Search(ctx context.Context, q Query) (res Result, err error) {
	defer disk.Guard(&err)
	p, err := prepare(q, x.words)
	if err != nil {
		return Result{}, err
	}
	limited, cancel := context.WithTimeout(ctx, longestSearch)
	defer cancel()
	x.mu.RLock()
	defer x.mu.RUnlock()
	res, err = x.search(limited, p)
	if err != nil && errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return Result{}, ErrSlow
	}
	var mistake *QueryError
	if errors.As(err, &mistake) {
		return Result{}, mistake.In(q.Text)
	}
	return res, x.wrap(err)
}

// search runs the query; where it finds nothing with misspelt words corrected, and
// then with some of its words.
func (x *Index) search(ctx context.Context, p prepared) (Result, error) {
	res, err := x.run(ctx, p)
	if err != nil || res.Total > 0 || p.Strict {
		return res, err
	}
	better, misspelt, err := x.correct(ctx, p.root)
	if err != nil {
		return res, err
	}
	if misspelt {
		p.root = better.Root
		if res, err = x.run(ctx, p); err != nil {
			return res, err
		}
	}
	if loose, ok := x.interpreter.Rewrite(p.root).Loosen(); ok && res.Total == 0 {
		p.root = loose
		res, err = x.run(ctx, p)
		res.Relaxed = res.Total > 0
	}
	if misspelt && res.Total > 0 {
		res.Suggestion = better.Written(p.Text, texts(res.Hits))
	}
	return res, err
}

// run asks Bleve for the order of the hits, and then for what to show of those on the
// page: to read that of all hits would take longer than to find them.
func (x *Index) run(ctx context.Context, p prepared) (Result, error) {
	r := &ranking{keep: p.Offset + p.Limit, after: p.after}
	if len(p.facets) > 0 {
		r.counts = facet.NewCounter(p.facets, &x.columns)
	}
	order, _ := sortOrder(p.Sort)
	compiled := x.interpreter.Compile(p.root, p.limits, p.Sources)
	if err := rank(ctx, x.live, compiled, order, r); err != nil {
		return Result{}, err
	}
	page := r.best[min(p.Offset, len(r.best)):]
	res := Result{Total: r.total, Facets: r.facets}
	if r.beyond > p.Offset+len(page) && len(page) > 0 {
		last := page[len(page)-1]
		res.Next = cursor{p.hash, last.score, last.value, last.id}.String()
	}
	var err error
	res.Hits, err = x.hits(ctx, p.root, page)
	return res, err
}

// correct looks up what the words of a query may be misspellings of.
func (x *Index) correct(ctx context.Context, root *query.Node) (c interpret.Correction, ok bool, err error) {
	engine, err := x.live.Advanced()
	if err != nil {
		return c, false, err
	}
	reader, err := engine.Reader()
	if err != nil {
		return c, false, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	return x.interpreter.Correct(ctx, reader, root)
}

// texts are what the hits show, in order.
func texts(hits []Hit) []string {
	out := make([]string, 0, 2*len(hits))
	for _, h := range hits {
		out = append(out, h.Fragment.Text, h.Title)
	}
	return out
}
