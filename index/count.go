package index

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sort"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// A Facet is how many hits there are of each value of a field.
type Facet struct {
	// Name is one of FacetNames.
	Name string
	// Values with most hits, those of the same number by name.
	Values []FacetValue
	// Others is how many more values there are.
	Others int
}

// A FacetValue is one of the values that hits have.
type FacetValue struct {
	// Value as the index holds it: an id for organizations, a name as printed for
	// responsible and place, a tag for languages.
	Value string
	// Count of hits; a hit with several values counts in each.
	Count int
}

// maxFacetValues is how many values of a facet are told.
const maxFacetValues = 20

// A counter notes which records were hit. It counts their values at the end: what
// two sets have in common is found without looking at each hit.
type counter struct {
	wanted []facet
	hits   roaring.Bitmap
	// columns of the index, where they are worth it; nil counts without.
	columns *columns
}

// docNumberSize is that of Bleve's numbers of records, in bytes.
const docNumberSize = 8

// add notes a hit.
func (c *counter) add(number index.IndexInternalID) error {
	if len(number) != docNumberSize {
		return fmt.Errorf("a record's number has %d bytes", len(number))
	}
	c.hits.Add(uint32(number.Value()))
	return nil
}

// facets counts the values of the hits in each field, all fields at once.
func (c *counter) facets(ctx context.Context, reader *scorch.IndexSnapshot) ([]Facet, error) {
	out := make([]Facet, len(c.wanted))
	failed := make([]error, len(c.wanted))
	var counting sync.WaitGroup
	for i, f := range c.wanted {
		counting.Go(func() {
			defer guard(&failed[i])
			out[i], failed[i] = c.facet(ctx, reader, f)
		})
	}
	counting.Wait()
	return out, errors.Join(failed...)
}

// facet counts the values of one field.
func (c *counter) facet(ctx context.Context, reader *scorch.IndexSnapshot, f facet) (Facet, error) {
	if c.columns != nil {
		if values, ok, err := c.countColumns(ctx, reader, f.field); ok || err != nil {
			return topValues(f.name, values), err
		}
	}
	counts := map[string]int{}
	if err := c.count(ctx, reader, f.field, counts); err != nil {
		return Facet{}, err
	}
	values := make([]FacetValue, 0, len(counts))
	for v, n := range counts {
		values = append(values, FacetValue{v, n})
	}
	return topValues(f.name, values), nil
}

// countColumns counts by columns; ok is false where there are none.
func (c *counter) countColumns(ctx context.Context, reader *scorch.IndexSnapshot, field string) (out []FacetValue, ok bool, err error) {
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
			out = append(out, FacetValue{values[i], n})
		}
	}
	return out, true, nil
}

// topValues are the values with most hits.
func topValues(name string, values []FacetValue) Facet {
	f := Facet{Name: name, Values: values}
	slices.SortFunc(f.Values, func(a, b FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	if len(f.Values) > maxFacetValues {
		f.Others = len(f.Values) - maxFacetValues
		f.Values = f.Values[:maxFacetValues]
	}
	return f
}

// count adds up the values of a field, segment by segment: by value where there are
// fewer of them than hits, else by hit.
func (c *counter) count(ctx context.Context, reader *scorch.IndexSnapshot, field string, counts map[string]int) error {
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

// wantedFacets are those with the names; the error names what there is.
func wantedFacets(names []string) ([]facet, error) {
	var out []facet
	for _, name := range names {
		i := slices.IndexFunc(facets, func(f facet) bool { return f.name == name })
		if i < 0 {
			all := FacetNames()
			sort.Strings(all)
			return nil, &QueryError{Message: fmt.Sprintf("no facet %q; there are %q", name, all)}
		}
		out = append(out, facets[i])
	}
	return out, nil
}
