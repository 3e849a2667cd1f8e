package main

import (
	"context"
	"errors"

	"compromisos/index"
	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

// A keeper is the sink of ingest: it keeps records in the search index and in the
// store, which is the source of truth.
type keeper struct {
	store *store.Store
	index *index.Index
}

// openKeeper opens store and index for writing, and makes them where they are not.
func (a *app) openKeeper(ctx context.Context, version string) (*keeper, error) {
	s, err := store.Open(ctx, a.settings.Data, store.Options{Version: version})
	if err != nil {
		return nil, err
	}
	x, err := a.openIndex(false)
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return &keeper{s, x}, nil
}

// Close closes both.
func (k *keeper) Close() error { return errors.Join(k.index.Close(), k.store.Close()) }

// Save keeps the records of a source. The index comes first: where the run is killed
// between the two, the source is not yet known to the store and the next run reads
// it again, so that both come to agree.
func (k *keeper) Save(ctx context.Context, f *record.File) (pipeline.Outcome, error) {
	if err := k.index.Put(ctx, f); err != nil {
		return pipeline.Failed, err
	}
	outcome, err := k.store.Save(ctx, f)
	if err != nil {
		return pipeline.Failed, err
	}
	switch outcome {
	case store.Added:
		return pipeline.Added, nil
	case store.Updated:
		return pipeline.Updated, nil
	}
	return pipeline.Unchanged, nil
}

// Fail notes a source that could not be read.
func (k *keeper) Fail(ctx context.Context, f record.Failure) error { return k.store.Fail(ctx, f) }
