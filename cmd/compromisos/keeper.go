package main

import (
	"context"
	"errors"
	"time"

	"compromisos/document"
	"compromisos/index"
	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

// A keeper is the sink of ingest: it keeps records in the store, which is the source of
// truth, and then in the search index. The store notes which sources the index has: those
// that a run which was killed left out are given to it by the next one.
type keeper struct {
	store   *store.Store
	index   *index.Index
	version string
	// waiting are the files that the index has not been given yet, and records how many
	// entries they have in all.
	waiting []*record.File
	records int
	flushed time.Time
	trimmed time.Time
	// changed are the sources that were added or updated, where saved searches ask for
	// them.
	changed    []string
	askChanged bool
	// running ends with the run. What the index has not been given then waits for the end.
	running context.Context
	// times that went into store and index.
	inStore, inIndex time.Duration
}

// The index is given several sources at once, as each time is a write to disk; a search
// finds a source at most so much later.
const (
	indexBatch = 500
	indexDelay = time.Second
	// trimDelay is how often the memory is given back that the index's files take.
	trimDelay = 2 * time.Second
)

// openKeeper opens store and index for writing, makes them where they are not, and gives
// the index what it lacks. The caller holds the lock of the data folder.
func (a *app) openKeeper(ctx context.Context, version string) (*keeper, error) {
	s, err := store.Open(ctx, a.settings.Data, a.storeOptions(version))
	if err != nil {
		return nil, err
	}
	x, err := a.openOrCreate()
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	k := &keeper{running: ctx, store: s, index: x, version: version, flushed: time.Now(), askChanged: len(a.settings.Searches) > 0}
	if err := a.mend(ctx, k); err != nil {
		return nil, joinErrors(err, k.Close())
	}
	return k, nil
}

// mend gives the index the sources that it lacks: all, where it is new or was made for
// another store. That may take a while, and the user is told.
func (a *app) mend(ctx context.Context, k *keeper) error {
	if err := a.identify(ctx, k); err != nil {
		return err
	}
	n, err := k.store.Lacking(ctx)
	if err != nil || n == 0 {
		return err
	}
	a.warn("the search index is given %s that it lacks", count(n, "source"))
	return k.complete(ctx)
}

// name gives sources that stand at several places their first, in the index too.
func (k *keeper) name(ctx context.Context) error {
	if n, err := k.store.Name(ctx); err != nil || n == 0 {
		return err
	}
	return k.complete(ctx)
}

// complete gives the index what the store says that it lacks.
func (k *keeper) complete(ctx context.Context) error {
	for f, err := range k.store.NotIndexed(ctx) {
		if err != nil {
			return err
		}
		if err := k.enter(ctx, f); err != nil {
			return err
		}
	}
	return k.flush(ctx)
}

// identify makes sure that the index is that of the store. One that was made for another
// holds records that this one does not, and is made anew.
func (a *app) identify(ctx context.Context, k *keeper) error {
	id, err := k.store.Identity(ctx)
	if err != nil {
		return err
	}
	have, err := k.index.Identity(ctx)
	if err != nil || have == id {
		return err
	}
	if have != "" {
		if err := k.index.Close(); err != nil {
			return err
		}
		if k.index, err = a.createIndex("it was made for another store"); err != nil {
			return err
		}
	}
	if err := k.store.IndexedAll(ctx, false); err != nil {
		return err
	}
	return k.index.SetIdentity(ctx, id)
}

// Close gives the index what waits for it and closes both.
func (k *keeper) Close() error {
	_, err := k.last(k.running)
	return joinErrors(err, k.index.Close(), k.store.Close())
}

// Save keeps the records of a source: they are safe when it returns, and found by
// searches soon after.
func (k *keeper) Save(ctx context.Context, f *record.File, took time.Duration) (pipeline.Outcome, error) {
	begin := time.Now()
	outcome, err := k.store.Save(ctx, f, took)
	k.inStore += time.Since(begin)
	if err != nil {
		return pipeline.Failed, err
	}
	if k.askChanged && outcome != store.Unchanged {
		k.changed = append(k.changed, f.Source.ID)
	}
	switch outcome {
	case store.Added:
		return pipeline.Added, k.enter(ctx, f)
	case store.Updated:
		return pipeline.Updated, k.enter(ctx, f)
	}
	return pipeline.Unchanged, nil
}

// Fail notes a source that could not be read.
func (k *keeper) Fail(ctx context.Context, f record.Failure, took time.Duration) error {
	return k.store.Fail(ctx, f, took)
}

// known reports whether the records of a source are kept as this version makes them, and
// notes the place if they are.
func (k *keeper) known(ctx context.Context, source document.Source) (bool, error) {
	found, err := k.store.Has(ctx, source.ID)
	if err != nil || !found {
		return false, err
	}
	return true, k.store.Keep(ctx, source)
}

// enter gives the index a source, now or with those that follow.
func (k *keeper) enter(ctx context.Context, f *record.File) error {
	k.waiting = append(k.waiting, f)
	for i := range f.Documents {
		for e := range f.Documents[i].Entries() {
			if index.Holds(e) {
				k.records++
			}
		}
	}
	if k.records < indexBatch && time.Since(k.flushed) < indexDelay {
		return nil
	}
	err := k.flush(k.running)
	if k.running.Err() != nil && ctx.Err() == nil {
		return nil // the source is kept; the index is given it when the run ends
	}
	return err
}

// lastDelay is how long the index is given what waits for it when a run is stopped: that
// of one source of many thousands of records takes longer, and is left to the next run.
const lastDelay = time.Second

// last gives the index what waits for it at the end of a run, and as much as there is time
// for where it was stopped. It returns how many sources are left.
func (k *keeper) last(ctx context.Context) (left int, err error) {
	if ctx.Err() == nil {
		return 0, k.flush(ctx)
	}
	limited, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastDelay)
	defer cancel()
	err = k.flush(limited)
	if limited.Err() != nil && errors.Is(err, context.DeadlineExceeded) {
		left, err = len(k.waiting), nil
		k.waiting = nil
	}
	return left, err
}

// flush gives the index all that waits for it, and notes in the store that it has it. What
// could not be given goes on waiting: a run that is stopped gives it when it ends, and what
// not even Close can give the next run does, as the store knows which it is.
func (k *keeper) flush(ctx context.Context) error {
	begin := time.Now()
	defer func() {
		k.flushed = time.Now()
		k.inIndex += k.flushed.Sub(begin)
	}()
	if len(k.waiting) == 0 {
		return nil
	}
	if err := k.index.PutAll(ctx, k.waiting); err != nil {
		return err
	}
	ids := make([]string, len(k.waiting))
	for i, f := range k.waiting {
		ids[i] = f.Source.ID
	}
	k.waiting, k.records = nil, 0
	// The index has them, whether or not the run goes on.
	if err := k.store.Indexed(context.WithoutCancel(ctx), ids...); err != nil {
		return err
	}
	if time.Since(k.trimmed) < trimDelay {
		return nil
	}
	k.trimmed = time.Now()
	return k.index.Trim()
}
