package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"compromisos/index"
	"compromisos/store"
)

func newReindex(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "reindex",
		Short: "Make the search index again from the store",
		Args:  arguments(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return a.reindex(cmd.Context()) },
	}
}

func (a *app) reindex(ctx context.Context) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	n, err := a.rebuild(ctx, s)
	if err != nil {
		return err
	}
	if !a.quiet {
		fmt.Fprintf(a.stdout, "%d records indexed\n", n)
	}
	return nil
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
	return x.Count(ctx)
}

// openOrCreate opens the index for writing; one that cannot be opened is replaced
// unless another process has it open.
func (a *app) openOrCreate() (*index.Index, error) {
	o, err := a.indexOptions(false)
	if err != nil {
		return nil, err
	}
	x, err := index.Open(a.indexDir(), o)
	switch {
	case err == nil:
		return x, nil
	case errors.Is(err, index.ErrBusy):
		return nil, hintIndex(err)
	}
	return index.Create(a.indexDir(), o)
}
