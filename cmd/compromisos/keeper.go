package main

import (
	"context"
	"errors"

	"compromisos/index"
	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

// A keeper is the sink of ingest: it keeps records in the store, the source of
// truth, and then in the search index.
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

// Save keeps the records of a source. The index is written even where the store
// held the same, as an earlier run may have ended between the two.
func (k *keeper) Save(ctx context.Context, f *record.File) (pipeline.Outcome, error) {
	outcome, err := k.store.Save(ctx, f)
	if err != nil {
		return pipeline.Failed, err
	}
	if err := k.index.Put(ctx, f); err != nil {
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
