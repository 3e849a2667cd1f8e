package facet

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"

	"compromisos/index/disk"
)

// usualLimit is how many values of a facet are told where nobody asks for more.
const usualLimit = 20

// A Counter notes which records were hit. It counts their values at the end: what
// two sets have in common is found without looking at each hit.
type Counter struct {
	wanted []Field
	// limit is how many values of each are told.
	limit int
	hits  roaring.Bitmap
	// columns of the index, where they are worth it; nil counts without.
	columns *Columns
}

// NewCounter counts by the fields, and tells so many values of each: all where limit is
// negative, and as many as a reader looks through where it is 0. It uses the columns, those of the index that is searched,
// once they are worth making.
func NewCounter(wanted []Field, limit int, c *Columns) *Counter {
	out := &Counter{wanted: wanted, limit: limit}
	switch {
	case limit == 0:
		out.limit = usualLimit
	case limit < 0:
		out.limit = math.MaxInt
	}
	if c.wanted() {
		out.columns = c
	}
	return out
}

// docNumberSize is that of Bleve's numbers of records, in bytes.
const docNumberSize = 8

// Add notes a hit.
func (c *Counter) Add(number index.IndexInternalID) error {
	if len(number) != docNumberSize {
		return fmt.Errorf("a record's number has %d bytes", len(number))
	}
	c.hits.Add(uint32(number.Value()))
	return nil
}

// Facets counts the values of the hits in each field, all fields at once.
func (c *Counter) Facets(ctx context.Context, reader *scorch.IndexSnapshot) ([]Facet, error) {
	out := make([]Facet, len(c.wanted))
	failed := make([]error, len(c.wanted))
	var counting sync.WaitGroup
	for i, f := range c.wanted {
		counting.Go(func() {
			defer disk.Guard(&failed[i])
			out[i], failed[i] = c.facet(ctx, reader, f)
		})
	}
	counting.Wait()
	return out, errors.Join(failed...)
}

// facet counts the values of one field.
func (c *Counter) facet(ctx context.Context, reader *scorch.IndexSnapshot, f Field) (Facet, error) {
	if c.columns != nil {
		if values, ok, err := c.countColumns(ctx, reader, f.field); ok || err != nil {
			return topValues(f.name, values, c.limit), err
		}
	}
	counts := map[string]int{}
	if err := c.count(ctx, reader, f.field, counts); err != nil {
		return Facet{}, err
	}
	values := make([]Value, 0, len(counts))
	for v, n := range counts {
		values = append(values, Value{v, n})
	}
	return topValues(f.name, values, c.limit), nil
}

// countColumns counts by columns; ok is false where there are none.
func (c *Counter) countColumns(ctx context.Context, reader *scorch.IndexSnapshot, field string) (out []Value, ok bool, err error) {
	var segments []segment.Segment
	for _, s := range reader.Segments() {
		segments = append(segments, s.Segment())
	}
	all, values, err := c.columns.field(ctx, field, segments)
	if err != nil || len(all) < len(segments) {
		return nil, false, err
	}
	counts := make([]int, len(values))
	var first uint64
	for i, s := range segments {
		hits := between32(&c.hits, first, first+s.Count())
		first += s.Count()
		if err := ctx.Err(); err != nil {
			return nil, false, err
		}
		all[i].count(hits, counts)
	}
	for i, n := range counts {
		if n > 0 {
			out = append(out, Value{values[i], n})
		}
	}
	return out, true, nil
}

// topValues are the values with most hits.
func topValues(name string, values []Value, limit int) Facet {
	f := Facet{Name: name, Values: values}
	slices.SortFunc(f.Values, func(a, b Value) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	if len(f.Values) > limit {
		f.Others = len(f.Values) - limit
		f.Values = f.Values[:limit]
	}
	return f
}

// count adds up the values of a field, segment by segment: by value where there are
// fewer of them than hits, else by hit.
func (c *Counter) count(ctx context.Context, reader *scorch.IndexSnapshot, field string, counts map[string]int) error {
	var first uint64
	for _, s := range reader.Segments() {
		size := s.Segment().Count()
		hits := between32(&c.hits, first, first+size)
		first += size
		if hits.IsEmpty() {
			continue
		}
		dict, err := s.Segment().Dictionary(field)
		if err != nil {
			return err
		}
		if uint64(dict.Cardinality()) <= hits.GetCardinality() {
			err = countByValue(ctx, dict, size, hits, counts)
		} else {
			err = countByHit(ctx, reader, field, hits, first-size, counts)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// between32 are the members of all from the first to before the last, counted from
// the first.
func between32(all *roaring.Bitmap, first, last uint64) *roaring.Bitmap {
	part := roaring.New()
	part.AddRange(first, last)
	part.And(all)
	return roaring.AddOffset64(part, -int64(first))
}

// countByValue looks up for each value which of the hits have it. The count that the
// dictionary tells with a value is not used: once segments were merged, that of a value
// which follows one with a single record is that single record's.
func countByValue(ctx context.Context, dict segment.TermDictionary, size uint64, hits *roaring.Bitmap, counts map[string]int) error {
	misses := roaring.Flip(hits, 0, size)
	values := dict.AutomatonIterator(nil, nil, nil)
	var found segment.PostingsList
	for {
		entry, err := values.Next()
		if err != nil || entry == nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if found, err = dict.PostingsList([]byte(entry.Term), misses, found); err != nil {
			return err
		}
		if n := found.Count(); n > 0 {
			counts[entry.Term] += int(n)
		}
	}
}

// checkEvery is after how many hits the context is looked at.
const checkEvery = 256

// countByHit reads the values of each hit; the segment's records count from first.
func countByHit(ctx context.Context, reader *scorch.IndexSnapshot, field string, hits *roaring.Bitmap, first uint64, counts map[string]int) error {
	values, err := reader.DocValueReader([]string{field})
	if err != nil {
		return err
	}
	read := 0
	for it := hits.Iterator(); it.HasNext(); read++ {
		if read%checkEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		number := index.NewIndexInternalID(nil, first+uint64(it.Next()))
		if err := values.VisitDocValues(number, func(_ string, value []byte) { counts[string(value)]++ }); err != nil {
			return err
		}
	}
	return nil
}
