package facet

import (
	"context"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// A column is the values of one field in the order of a segment's records: those of
// record i are ordinals[starts[i]:starts[i+1]], numbers of the field's values.
type column struct {
	starts, ordinals []uint32
}

// A columnField holds the columns of a field in all segments, and the values that they
// number: the same in each, so that hits are counted without a look at a value.
type columnField struct {
	numbers map[string]uint32
	values  []string
	columns map[segment.Segment]*column
	// size of all this, in bytes.
	size int
}

// Columns keep the fields that facets count in memory, in the order of records. They are
// made when facets are asked for again: who asks once, as a command does, counts faster
// without. They are those of one open index; its segments never change. The
// zero Columns are ready for use.
type Columns struct {
	mu     sync.Mutex
	asked  int
	fields map[string]*columnField
}

// maxColumns is how much memory columns may take, in bytes: those of some ten million
// records. An index with more is counted without.
const maxColumns = 256 << 20

// wanted reports whether columns are worth making.
func (c *Columns) wanted() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked++
	return c.asked > 1
}

// size of all fields, in bytes.
func (c *Columns) size() (sum int) {
	for _, f := range c.fields {
		sum += f.size
	}
	return sum
}

// field are the columns of a field, one for each segment, and the values that they
// number; none where they take too much memory.
func (c *Columns) field(ctx context.Context, name string, segments []segment.Segment) ([]*column, []string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f := c.fields[name]
	if f == nil || f.stale(segments) {
		f = &columnField{numbers: map[string]uint32{}, columns: map[segment.Segment]*column{}}
		if c.fields == nil {
			c.fields = map[string]*columnField{}
		}
		c.fields[name] = f
	}
	out := make([]*column, len(segments))
	for i, s := range segments {
		if f.columns[s] == nil {
			made, err := f.read(ctx, s, name, maxColumns-c.size())
			if err != nil || made == nil {
				return nil, nil, err
			}
			f.columns[s] = made
		}
		out[i] = f.columns[s]
	}
	return out, f.values, nil
}

// stale reports whether most of the columns are of segments that were merged away.
func (f *columnField) stale(segments []segment.Segment) bool {
	live := 0
	for _, s := range segments {
		if f.columns[s] != nil {
			live++
		}
	}
	return len(f.columns) > 2*live+len(segments)
}

// read makes the column of a segment; nil where it would take more than room.
func (f *columnField) read(ctx context.Context, s segment.Segment, name string, room int) (*column, error) {
	dict, err := s.Dictionary(name)
	if err != nil {
		return nil, err
	}
	var records, numbers []uint32
	size := 0
	values := dict.AutomatonIterator(nil, nil, nil)
	var list segment.PostingsList
	var postings segment.PostingsIterator
	for {
		entry, err := values.Next()
		if err != nil {
			return nil, err
		}
		if entry == nil {
			break
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n, isNew := f.number(entry.Term)
		if isNew {
			size += 2*len(entry.Term) + 64 // in the map and in the list
		}
		if list, err = dict.PostingsList([]byte(entry.Term), nil, list); err != nil {
			return nil, err
		}
		postings = list.Iterator(false, false, false, postings)
		for {
			p, err := postings.Next()
			if err != nil {
				return nil, err
			}
			if p == nil {
				break
			}
			records, numbers = append(records, uint32(p.Number())), append(numbers, n)
		}
		if size+4*len(records) > room {
			return nil, nil
		}
	}
	made := arrange(records, numbers, int(s.Count()))
	f.size += size + 4*(len(made.starts)+len(made.ordinals))
	return made, nil
}

// number is that of a value, which it is given when it is first seen.
func (f *columnField) number(value string) (n uint32, isNew bool) {
	n, ok := f.numbers[value]
	if !ok {
		n = uint32(len(f.values))
		f.numbers[value] = n
		f.values = append(f.values, value)
	}
	return n, !ok
}

// arrange puts numbers of values in the order of the records that have them.
func arrange(records, numbers []uint32, count int) *column {
	c := &column{starts: make([]uint32, count+1), ordinals: make([]uint32, len(numbers))}
	for _, r := range records {
		c.starts[r+1]++
	}
	for i := range count {
		c.starts[i+1] += c.starts[i]
	}
	next := append([]uint32(nil), c.starts...)
	for i, r := range records {
		c.ordinals[next[r]] = numbers[i]
		next[r]++
	}
	return c
}

// count adds up the values of the hits in a segment.
func (c *column) count(hits *roaring.Bitmap, counts []int) {
	for it := hits.Iterator(); it.HasNext(); {
		r := it.Next()
		for _, n := range c.ordinals[c.starts[r]:c.starts[r+1]] {
			counts[n]++
		}
	}
}
