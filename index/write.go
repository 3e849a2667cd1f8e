package index

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"

	"github.com/blevesearch/bleve/v2"

	"compromisos/record"
)

// errReadOnly is said here, as Bleve waits for ever for a writer that a read-only
// index does not have.
var errReadOnly = errors.New("open for reading only")

// Put indexes the records of a source in place of those that the index holds of
// it, all at once.
func (x *Index) Put(ctx context.Context, f *record.File) error {
	return x.PutAll(ctx, []*record.File{f})
}

// PutAll indexes the records of several sources, each in place of what the index
// holds of it, in one write: all of it is on disk when PutAll returns nil, and
// after a crash all of it is there or nothing. Of files of the same source the last
// counts.
func (x *Index) PutAll(ctx context.Context, files []*record.File) error {
	entries := map[string]map[string]entry{}
	for _, f := range files {
		entries[f.Source.ID] = x.entries(f)
	}
	return x.replace(ctx, entries)
}

// Delete takes the records of a source out of the index. A source that is not
// there is no error.
func (x *Index) Delete(ctx context.Context, sourceID string) error {
	return x.replace(ctx, map[string]map[string]entry{sourceID: nil})
}

// replace puts entries in place of all that the index holds of their sources.
func (x *Index) replace(ctx context.Context, sources map[string]map[string]entry) (err error) {
	defer guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
	if len(sources) == 0 {
		return nil
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	if x.failed != nil {
		return x.wrap(x.failed)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	entries := map[string]entry{}
	for _, s := range sources {
		maps.Copy(entries, s)
	}
	old, err := holding(ctx, x.live, slices.Collect(maps.Keys(sources)), slices.Collect(maps.Keys(entries)))
	if err != nil {
		return x.wrap(err)
	}
	x.failed = write(x.live, old, entries)
	return x.wrap(x.failed)
}

// write puts entries in place of the records with the ids old.
func write(live bleve.Index, old []string, entries map[string]entry) error {
	sum, err := readTally(live)
	if err != nil {
		return err
	}
	batch := live.NewBatch()
	for _, id := range old {
		sum.remove(id)
		if _, stays := entries[id]; !stays {
			batch.Delete(id)
		}
	}
	for id, e := range entries {
		sum.add(id)
		if err := batch.Index(id, e); err != nil {
			return fmt.Errorf("record %q: %w", id, err)
		}
	}
	batch.SetInternal(tallyKey, sum.bytes())
	return live.Batch(batch)
}

// Rebuild makes the index again from all sources. Searches go on in the old one
// until the new one is whole; where it fails the old one stays. The new one has no
// Identity.
func (x *Index) Rebuild(ctx context.Context, files iter.Seq2[*record.File, error]) (err error) {
	defer guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	next := x.dir + newSuffix
	if err := os.RemoveAll(next); err != nil {
		return x.wrap(err)
	}
	if err := x.build(ctx, next, files); err != nil {
		_ = os.RemoveAll(next)
		return x.wrap(err)
	}
	return x.wrap(x.swap(next))
}

// build writes a new index into dir.
func (x *Index) build(ctx context.Context, dir string, files iter.Seq2[*record.File, error]) error {
	live, err := create(dir)
	if err != nil {
		return err
	}
	if err := x.fill(ctx, live, files); err != nil {
		_ = live.Close()
		return err
	}
	return live.Close()
}

// batchSize is how many records Rebuild writes at once. On two cores 500 and 1,000
// were equally fast (some 3,800 records a second), 2,000 slower, and memory grows
// with it: 21, 31 and 38 MB of heap.
const batchSize = 500

// fill writes all files in batches of records, whatever the size of a source: each
// is a write to disk, and what is held in memory.
func (x *Index) fill(ctx context.Context, live bleve.Index, files iter.Seq2[*record.File, error]) error {
	batch := live.NewBatch()
	for f, err := range files {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return err
		}
		for id, e := range x.entries(f) {
			if err := batch.Index(id, e); err != nil {
				return fmt.Errorf("record %q: %w", id, err)
			}
			if batch.Size() < batchSize {
				continue
			}
			if err := live.Batch(batch); err != nil {
				return err
			}
			batch.Reset()
		}
	}
	if err := live.Batch(batch); err != nil {
		return err
	}
	sum, err := tallyOf(ctx, live)
	if err != nil {
		return err
	}
	return live.SetInternal(tallyKey, sum.bytes())
}
