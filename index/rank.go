package index

import (
	queue "container/heap"
	"context"
	"slices"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/search"
	blevequery "github.com/blevesearch/bleve/v2/search/query"
	index "github.com/blevesearch/bleve_index_api"

	"compromisos/index/facet"
	"compromisos/index/match"
)

// A ranking keeps the best hits of a search while Bleve finds them. Bleve's own reads
// the id of every hit to sort by, or leaves equal hits in no lasting order; here an
// id is read only of hits that are kept, or equal to the last of those.
type ranking struct {
	order ordering
	// keep is how many hits are kept.
	keep int
	// after is the last hit of the page before; nil on the first page.
	after  *sortKey
	reader index.IndexReader
	pool   *search.DocumentMatchPool
	// hits is a heap with the last of the kept hits on top, sorted in the end.
	hits []sortKey
	// records are the hits that are passages of records with several; nil where the index
	// has none.
	records *passages
	// total counts the records that were hit, beyond those after the cursor.
	total, beyond int
	// counts are told of every record; nil where nothing is to be counted.
	counts *facet.Counter
	facets []facet.Facet
	ctx    context.Context
}

// rank finds the hits of a query.
func rank(ctx context.Context, live bleve.Index, q blevequery.Query, sort search.SortOrder, r *ranking) error {
	req := bleve.NewSearchRequestOptions(match.Watched(q), 0, 0, false)
	req.Sort, r.ctx = sort, ctx
	r.order = ordering{byScore: sort[0].RequiresScoring(), desc: sort[0].Descending()}
	ctx = context.WithValue(ctx, search.MakeDocumentMatchHandlerKey, search.MakeDocumentMatchHandler(r.handler))
	_, err := live.SearchInContext(ctx, req)
	return err
}

// handler is what Bleve hands the hits to; nil comes after the last.
func (r *ranking) handler(ctx *search.SearchContext) (search.DocumentMatchHandler, bool, error) {
	r.reader, r.pool = ctx.IndexReader, ctx.DocumentMatchPool
	var err error
	if r.records, err = newPassages(r.ctx, r.reader); err != nil {
		return nil, false, err
	}
	return func(m *search.DocumentMatch) error {
		if m == nil {
			return r.finish()
		}
		err := r.add(m)
		r.pool.Put(m)
		return err
	}, false, nil
}

// finish sorts the hits and counts their values, while the index is still open.
func (r *ranking) finish() (err error) {
	for _, p := range r.records.best() {
		if err := r.offer(p.sortKey, p.number()); err != nil {
			return err
		}
	}
	slices.SortFunc(r.hits, r.order.compareAll)
	snapshot, ok := r.reader.(*scorch.IndexSnapshot)
	if r.counts != nil && ok {
		r.facets, err = r.counts.Facets(r.ctx, snapshot)
	}
	return err
}

// add takes a hit. Of a record in several passages the best counts, which is known at the
// end.
func (r *ranking) add(m *search.DocumentMatch) error {
	k := sortKey{score: m.Score}
	if !r.order.byScore && len(m.Sort) > 0 {
		k.value = m.Sort[0]
	}
	again, whole, err := r.records.add(k, m.IndexInternalID, r)
	if err != nil || again {
		return err
	}
	r.total++
	if r.counts != nil {
		if err := r.counts.Add(m.IndexInternalID); err != nil {
			return err
		}
	}
	if !whole {
		return nil
	}
	return r.offer(k, m.IndexInternalID)
}

// offer keeps a record where it is one of the best.
func (r *ranking) offer(k sortKey, number index.IndexInternalID) error {
	if r.after != nil {
		if later, err := r.later(&k, r.after, number); err != nil || !later {
			return err
		}
	}
	r.beyond++
	if r.keep == 0 {
		return nil
	}
	if len(r.hits) == r.keep {
		if later, err := r.later(&k, &r.hits[0], number); err != nil || later {
			return err
		}
		queue.Pop(r)
	}
	if err := r.identify(&k, number); err != nil {
		return err
	}
	queue.Push(r, k)
	return nil
}

// later reports whether the hit k comes after other, whose id is known.
func (r *ranking) later(k, other *sortKey, number index.IndexInternalID) (bool, error) {
	if c := r.order.compare(*k, *other); c != 0 {
		return c > 0, nil
	}
	err := r.identify(k, number)
	return k.id > other.id, err
}

// identify reads the id of a hit, once.
func (r *ranking) identify(k *sortKey, number index.IndexInternalID) (err error) {
	if k.id == "" {
		k.id, err = r.reader.ExternalID(number)
	}
	return err
}

// Len implements heap.Interface, as do the methods below.
func (r *ranking) Len() int { return len(r.hits) }

// Less puts the last hit first.
func (r *ranking) Less(i, j int) bool { return r.order.compareAll(r.hits[i], r.hits[j]) > 0 }

// Swap changes two places.
func (r *ranking) Swap(i, j int) { r.hits[i], r.hits[j] = r.hits[j], r.hits[i] }

// Push adds a hit.
func (r *ranking) Push(k any) { r.hits = append(r.hits, k.(sortKey)) }

// Pop takes the last hit away.
func (r *ranking) Pop() any {
	last := r.hits[len(r.hits)-1]
	r.hits = r.hits[:len(r.hits)-1]
	return last
}
