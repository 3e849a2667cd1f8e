package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"compromisos/index"
	"compromisos/store"
)

func newReindex(a *app) *cobra.Command {
	var wait time.Duration
	cmd := &cobra.Command{
		Use:   "reindex",
		Short: "Make the search index again from the store",
		Args:  arguments(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.reindex(cmd.Context(), wait) },
	}
	addWaitFlag(cmd, &wait)
	return cmd
}

func (a *app) reindex(ctx context.Context, wait time.Duration) error {
	if s, err := a.openStore(ctx); err != nil { // a folder without data gets none
		return err
	} else if err := s.Close(); err != nil {
		return err
	}
	release, err := a.lockData(ctx, "reindex", wait)
	if err != nil {
		return err
	}
	defer release()
	s, err := store.Open(ctx, a.settings.Data, store.Options{})
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	began := time.Now()
	n, err := a.rebuild(ctx, s)
	if err != nil {
		return err
	}
	took := time.Since(began)
	size, err := index.Size(a.indexDir())
	if err == nil && !a.quiet {
		fmt.Fprintf(a.stdout, "%d records indexed in %.1f s, %.0f a second; the index has %s\n",
			n, took.Seconds(), float64(n)/took.Seconds(), sizeText(size))
	}
	return err
}

// rebuild makes the index from the store and returns how many records it holds.
func (a *app) rebuild(ctx context.Context, s *store.Store) (n int, err error) {
	x, err := a.openOrCreate()
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, x.Close()) }()
	if err := x.Rebuild(ctx, s.Files(ctx)); err != nil {
		return 0, err
	}
	id, err := s.Identity(ctx)
	if err != nil {
		return 0, err
	}
	if err := x.SetIdentity(ctx, id); err != nil {
		return 0, err
	}
	if err := s.IndexedAll(ctx, true); err != nil {
		return 0, err
	}
	return x.Count(ctx)
}

// openOrCreate opens the index for writing; one of another version, or that is damaged, is
// replaced by an empty one, and the user told.
func (a *app) openOrCreate() (*index.Index, error) {
	o, err := a.indexOptions(false)
	if err != nil {
		return nil, err
	}
	x, err := index.Open(a.indexDir(), o)
	switch {
	case err == nil:
		return x, nil
	case errors.Is(err, index.ErrOutdated), errors.Is(err, index.ErrDamaged):
		return a.createIndex(err.Error())
	}
	return nil, hintIndex(err)
}

// createIndex makes an empty index in place of the one that is there, and says why.
func (a *app) createIndex(why string) (*index.Index, error) {
	o, err := a.indexOptions(false)
	if err != nil {
		return nil, err
	}
	a.warn("the search index is made again from the store: %s", why)
	return index.Create(a.indexDir(), o)
}
