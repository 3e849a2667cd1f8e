package index

import (
	"context"
	"fmt"
	"iter"

	"github.com/blevesearch/bleve/v2"

	"compromisos/index/disk"
	"compromisos/record"
)

// Rebuild makes the index again from all sources. Searches go on in the old one
// until the new one is whole; where it fails the old one stays. The new one has no
// Identity.
func (x *Index) Rebuild(ctx context.Context, files iter.Seq2[*record.File, error]) (err error) {
	defer disk.Guard(&err)
	if x.options.ReadOnly {
		return x.wrap(errReadOnly)
	}
	x.writing.Lock()
	defer x.writing.Unlock()
	if err := x.build(ctx, files); err != nil {
		_ = disk.Drop(x.dir)
		return x.wrap(err)
	}
	return x.wrap(x.swap())
}

// build writes a new index beside the live one.
func (x *Index) build(ctx context.Context, files iter.Seq2[*record.File, error]) error {
	live, err := disk.Begin(x.dir, format)
	if err != nil {
		return err
	}
	if err := x.fill(ctx, live, files); err != nil {
		_ = live.Close()
		return err
	}
	return live.Close()
}

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
		for id, e := range x.maker.Entries(f) {
			if err := batch.Index(id, e); err != nil {
				return fmt.Errorf("record %q: %w", id, err)
			}
			if batch.Size() < disk.BatchSize {
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
	return disk.Recount(ctx, live)
}

// swap puts the new index in place of the live one. Where that fails the old one is
// opened again.
func (x *Index) swap() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if err := x.live.Close(); err != nil {
		return err
	}
	live, err := disk.Swap(x.dir, format)
	if live != nil {
		x.live = live
	}
	return err
}
