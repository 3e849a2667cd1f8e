package index

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/blevesearch/bleve/v2/search/query"
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

// Check reports what is wrong with a Query, without an index: a *QueryError, or
// period.ErrEDTF for its dates.
func (q Query) Check() error {
	l, err := loadLanguage()
	if err != nil {
		return err
	}
	_, err = l.prepare(q)
	return err
}

// A prepared query has been checked.
type prepared struct {
	Query
	root *node
	// hash tells the search apart from others.
	hash   uint64
	after  *sortKey
	facets []facet
}

// prepare reads all of a Query that an index is not needed for.
func (l *language) prepare(q Query) (p prepared, err error) {
	p.Query = q
	if p.root, err = l.parse(q.Text); err != nil {
		return p, err
	}
	if _, err := l.filters(q); err != nil {
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
	p.facets, err = wantedFacets(q.Facets)
	return p, err
}

// Search finds records. A query that cannot be understood is a *QueryError; one that
// takes too long is ErrSlow.
func (x *Index) Search(ctx context.Context, q Query) (res Result, err error) {
	defer guard(&err)
	p, err := x.words.prepare(q)
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
		return Result{}, mistake.in(q.Text)
	}
	return res, x.wrap(err)
}

// in adds the text to a mistake that was found without it.
func (e *QueryError) in(text string) *QueryError {
	if e.Query == "" {
		e.Query = printable(text)
	}
	return e
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
		p.root = better.root
		if res, err = x.run(ctx, p); err != nil {
			return res, err
		}
	}
	if loose, ok := x.rewrite(p.root).loosen(); ok && res.Total == 0 {
		p.root = loose
		res, err = x.run(ctx, p)
		res.Relaxed = res.Total > 0
	}
	if misspelt && res.Total > 0 {
		res.Suggestion = better.written(p.Text, res.Hits)
	}
	return res, err
}

// run asks Bleve for the order of the hits, and then for what to show of those on the
// page: to read that of all hits would take longer than to find them.
func (x *Index) run(ctx context.Context, p prepared) (Result, error) {
	compiled, err := x.compile(p.Query, p.root)
	if err != nil {
		return Result{}, err
	}
	r := &ranking{keep: p.Offset + p.Limit, after: p.after}
	if err := x.rankWith(ctx, compiled, p, r); err != nil {
		return Result{}, err
	}
	page := r.best[min(p.Offset, len(r.best)):]
	res := Result{Total: r.total, Facets: r.facets}
	if r.beyond > p.Offset+len(page) && len(page) > 0 {
		last := page[len(page)-1]
		res.Next = cursor{p.hash, last.score, last.value, last.id}.String()
	}
	res.Hits, err = x.hits(ctx, p.root, page)
	return res, err
}

// rankWith finds the hits in the order that is asked for, and what to count.
func (x *Index) rankWith(ctx context.Context, compiled query.Query, p prepared, r *ranking) error {
	order, _ := sortOrder(p.Sort)
	if len(p.facets) > 0 {
		r.counts = &counter{wanted: p.facets}
		if x.columns.wanted() {
			r.counts.columns = &x.columns
		}
	}
	return rank(ctx, x.live, compiled, order, r)
}
