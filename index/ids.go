package index

import (
	"context"
	"errors"
	"sort"

	"github.com/blevesearch/bleve/v2"
	blevequery "github.com/blevesearch/bleve/v2/search/query"

	"compromisos/index/analysis"
	"compromisos/index/disk"
	"compromisos/index/entry"
	"compromisos/index/match"
	"compromisos/index/schema"
)

// IDs are the ids of all records in the index, sorted: to be compared with the
// store's.
func (x *Index) IDs(ctx context.Context) (ids []string, err error) {
	defer disk.Guard(&err)
	x.mu.RLock()
	defer x.mu.RUnlock()
	err = disk.EachID(ctx, x.live, func(id string) {
		if id == entry.RecordID(id) { // and no further passage of a record
			ids = append(ids, id)
		}
	})
	sort.Strings(ids)
	return ids, x.wrap(err)
}

// countRecords counts records, however many passages each has.
func countRecords(ctx context.Context, live bleve.Index) (n int, err error) {
	reader, err := disk.Now(live)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	all, err := reader.DocCount()
	if err != nil {
		return 0, err
	}
	later, err := match.Count(ctx, reader, schema.Passage, schema.LaterPassage)
	return int(all) - int(later), err
}

// holding are the ids of what the index has of the sources, and of other records
// with the given ids.
func holding(ctx context.Context, live bleve.Index, sources, ids []string) ([]string, error) {
	parts := []blevequery.Query{blevequery.NewDocIDQuery(ids)}
	for _, s := range sources {
		of := blevequery.NewTermQuery(analysis.FoldValue(s))
		of.SetField(schema.Source)
		parts = append(parts, of)
	}
	return idsWhere(ctx, live, bleve.NewDisjunctionQuery(parts...))
}

// idsWhere are the ids of all hits of a query, sorted; fetched in parts, as one
// request for all would take memory for the most there can be.
func idsWhere(ctx context.Context, live bleve.Index, q blevequery.Query) ([]string, error) {
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

// Count is the number of records in the index.
func (x *Index) Count(ctx context.Context) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, x.wrap(err)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	n, err := countRecords(ctx, x.live)
	return n, x.wrap(err)
}
