package index

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"

	"github.com/blevesearch/bleve/v2"

	"compromisos/record"
)

// errReadOnly is said here, as Bleve waits for ever for a writer that a read-only
// index does not have.
var errReadOnly = errors.New("open for reading only")

// Put indexes the records of a source in place of those that the index holds of
// it, all at once.
func (x *Index) Put(ctx context.Context, f *record.File) (err error) {
	defer guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.wrap(x.replace(ctx, x.live, f.Source.ID, x.entries(f)))
}

// Delete takes the records of a source out of the index. A source that is not
// there is no error.
func (x *Index) Delete(ctx context.Context, sourceID string) (err error) {
	defer guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.wrap(x.replace(ctx, x.live, sourceID, nil))
}

// replace puts entries in place of all that live holds of a source.
func (x *Index) replace(ctx context.Context, live bleve.Index, sourceID string, entries map[string]entry) error {
	old, err := idsOf(ctx, live, sourceID)
	if err != nil {
		return err
	}
	batch := live.NewBatch()
	for _, id := range old {
		if _, stays := entries[id]; !stays {
			batch.Delete(id)
		}
	}
	for id, e := range entries {
		if err := batch.Index(id, e); err != nil {
			return fmt.Errorf("record %q: %w", id, err)
		}
	}
	return live.Batch(batch)
}

// Rebuild makes the index again from all sources. Searches go on in the old one
// until the new one is whole; where it fails the old one stays.
func (x *Index) Rebuild(ctx context.Context, files iter.Seq2[*record.File, error]) (err error) {
	defer guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
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

// fill writes all files in batches: each is a write to disk.
func (x *Index) fill(ctx context.Context, live bleve.Index, files iter.Seq2[*record.File, error]) error {
	const batchSize = 500
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
		}
		if batch.Size() < batchSize {
			continue
		}
		if err := live.Batch(batch); err != nil {
			return err
		}
		batch.Reset()
	}
	return live.Batch(batch)
}
