package index

import (
	"context"
	"errors"
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
	err = eachID(ctx, x.live, func(id string) {
		if id == recordID(id) { // and no further passage of a record
			ids = append(ids, id)
		}
	})
	sort.Strings(ids)
	return ids, x.wrap(err)
}

// countRecords counts records, however many passages each has.
func countRecords(ctx context.Context, live bleve.Index) (n int, err error) {
	engine, err := live.Advanced()
	if err != nil {
		return 0, err
	}
	reader, err := engine.Reader()
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	all, err := reader.DocCount()
	if err != nil {
		return 0, err
	}
	later, err := countOf(ctx, reader, fieldPassage, laterPassage)
	return int(all) - int(later), err
}

// eachID hands over the ids of all records, in one pass and no order.
func eachID(ctx context.Context, live bleve.Index, yield func(string)) (err error) {
	engine, err := live.Advanced()
	if err != nil {
		return err
	}
	reader, err := engine.Reader()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	all, err := reader.DocIDReaderAll()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, all.Close()) }()
	for {
		n, err := all.Next()
		if err != nil || n == nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		id, err := reader.ExternalID(n)
		if err != nil {
			return err
		}
		yield(id)
	}
}

// holding are the ids of what the index has of the sources, and of other records
// with the given ids.
func holding(ctx context.Context, live bleve.Index, sources, ids []string) ([]string, error) {
	parts := []query.Query{query.NewDocIDQuery(ids)}
	for _, s := range sources {
		parts = append(parts, term(fieldSource, s))
	}
	return idsWhere(ctx, live, bleve.NewDisjunctionQuery(parts...))
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
