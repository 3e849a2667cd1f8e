package index

import (
	"context"
	"sort"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search/query"
)

// IDs are the ids of all records in the index, sorted: to be compared with the
// store's.
func (x *Index) IDs(ctx context.Context) (ids []string, err error) {
	defer guard(&err)
	x.mu.RLock()
	defer x.mu.RUnlock()
	ids, err = idsWhere(ctx, x.live, bleve.NewMatchAllQuery())
	return ids, x.wrap(err)
}

// idsOf are the ids of the records of a source.
func idsOf(ctx context.Context, live bleve.Index, sourceID string) ([]string, error) {
	return idsWhere(ctx, live, term(fieldSource, sourceID))
}

// idsWhere are the ids of all hits of a query, sorted; fetched in parts, as one
// request for all would take memory for the most there can be.
func idsWhere(ctx context.Context, live bleve.Index, q query.Query) ([]string, error) {
	const part = 2000
	var out []string
	for {
		req := bleve.NewSearchRequestOptions(q, part, 0, false)
		req.Score = "none"
		req.SortBy([]string{"_id"})
		if len(out) > 0 {
			req.SearchAfter = []string{out[len(out)-1]}
		}
		res, err := live.SearchInContext(ctx, req)
		if err != nil {
			return nil, err
		}
		for _, h := range res.Hits {
			out = append(out, h.ID)
		}
		if len(res.Hits) < part {
			sort.Strings(out)
			return out, nil
		}
	}
}
