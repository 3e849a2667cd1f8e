package index

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"compromisos/index/schema"
)

// A Group is the hits of one type.
type Group struct {
	// Type is one of the types of package record.
	Type string
	// Total number of records of that type found.
	Total int
	// Hits by how well they answer, at most as many as the Query asks for.
	Hits []Hit
}

// SearchByType finds records and ranks those of each type by themselves, so that the
// many of one type do not hide the few of another. The types with most hits come
// first.
func (x *Index) SearchByType(ctx context.Context, q Query) ([]Group, error) {
	ctx, cancel := context.WithTimeout(ctx, longestSearch)
	defer cancel()
	count := q
	count.Facets, count.Limit, count.After = []string{schema.Type}, 1, ""
	all, err := x.Search(ctx, count)
	if err != nil {
		return nil, slow(err)
	}
	var out []Group
	for _, v := range all.Facets[0].Values {
		part := q
		part.Type, part.After = v.Value, ""
		part.Strict = !all.Relaxed && all.Suggestion == ""
		res, err := x.Search(ctx, part)
		if err != nil {
			return nil, slow(err)
		}
		if res.Total > 0 {
			out = append(out, Group{v.Value, res.Total, res.Hits})
		}
	}
	return out, nil
}

// slow is ErrSlow for what took too long.
func slow(err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return ErrSlow
	}
	return err
}

// longestList is how many sources NewHits asks for at once.
const longestList = 500

// NewHits is what a query finds among the records of some sources: those that a run
// has added or changed. Only records that answer all of it count, as nobody wants to
// be told of others. Hits are the best of all; there is no next page.
func (x *Index) NewHits(ctx context.Context, q Query, sourceIDs []string) (Result, error) {
	var out Result
	q.Strict, q.After, q.Offset, q.Facets, q.Sort = true, "", 0, nil, SortRelevance
	sources := slices.Compact(slices.Sorted(slices.Values(sourceIDs)))
	for part := range slices.Chunk(sources, longestList) {
		q.Sources = part
		res, err := x.Search(ctx, q)
		if err != nil {
			return Result{}, err
		}
		out.Total += res.Total
		out.Hits = append(out.Hits, res.Hits...)
	}
	slices.SortFunc(out.Hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.ID, b.ID))
	})
	limit := q.Limit
	if limit <= 0 {
		limit = DefaultLimit
	}
	out.Hits = out.Hits[:min(len(out.Hits), limit)]
	return out, nil
}
