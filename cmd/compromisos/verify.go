package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"compromisos/index"
	"compromisos/store"
)

// shownFindings is how many findings verify prints.
const shownFindings = 50

func newVerify(a *app) *cobra.Command {
	var wait time.Duration
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check the store, and that the search index holds what it holds",
		Long: `Check the store, and that the search index holds the same records. Says what is
wrong and exits 1; nothing is changed. Where another process writes to the data folder,
it waits for that to end.`,
		Args: arguments(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return a.verify(cmd.Context(), wait) },
	}
	addWaitFlag(cmd, &wait)
	return cmd
}

// verify checks the data folder while nobody writes to it: between the two writes of a
// source, store and index differ. It takes no lock, as it may have no right to write; what
// it finds counts if nobody wrote meanwhile.
func (a *app) verify(ctx context.Context, wait time.Duration) error {
	begin := time.Now()
	for {
		before, err := a.awaitWriter(ctx, wait-time.Since(begin))
		if err != nil {
			return err
		}
		wrong, broken, err := a.findings(ctx)
		after, held := store.Held(a.settings.Data)
		if wrote := held || after != before; wrote && (err != nil || len(wrong) > 0) && ctx.Err() == nil {
			if time.Since(begin) > wait {
				return a.locked(after)
			}
			continue
		}
		if err != nil {
			return err
		}
		return a.printFindings(wrong, broken)
	}
}

// findings are all that is wrong, and whether the store is.
func (a *app) findings(ctx context.Context) (wrong []string, broken bool, err error) {
	s, err := a.openStore(ctx)
	if err != nil {
		return nil, false, err
	}
	defer func() { _ = s.Close() }()
	found, err := s.Check(ctx)
	if err != nil {
		return nil, false, err
	}
	for _, f := range found {
		wrong = append(wrong, findingText(f))
	}
	differences, err := a.compareIndex(ctx, s)
	return append(wrong, differences...), len(found) > 0, err
}

// printFindings prints what is wrong, if anything is.
func (a *app) printFindings(wrong []string, broken bool) error {
	if len(wrong) == 0 {
		fmt.Fprintln(a.stdout, "the store is whole and the search index agrees with it")
		return nil
	}
	for i, w := range wrong {
		if i == shownFindings {
			fmt.Fprintf(a.stdout, "… and %d more\n", len(wrong)-i)
			break
		}
		fmt.Fprintln(a.stdout, clean(w))
	}
	hint := "make the search index again with 'compromisos reindex'"
	if broken {
		hint = "read the sources again with 'compromisos ingest --force'"
	}
	return hintedError{fmt.Errorf("the data folder is not whole: %s", count(len(wrong), "finding")), hint}
}

func findingText(f store.Finding) string {
	if f.ID == "" {
		return "store: " + f.Message
	}
	return "store: " + f.ID + ": " + f.Message
}

// compareIndex says which records stand in one of store and index alone.
func (a *app) compareIndex(ctx context.Context, s *store.Store) ([]string, error) {
	x, err := a.openIndex()
	if err != nil {
		return []string{err.Error()}, nil
	}
	defer func() { _ = x.Close() }()
	if err := x.Check(ctx); errors.Is(err, index.ErrDamaged) {
		return []string{err.Error()}, nil
	} else if err != nil {
		return nil, err
	}
	indexed, err := x.IDs(ctx)
	if err != nil {
		return nil, err
	}
	var stored []string
	for f, err := range s.Files(ctx) {
		if err != nil {
			return nil, err
		}
		for i := range f.Documents {
			for e := range f.Documents[i].Entries() {
				if index.Holds(e) {
					stored = append(stored, e.ID)
				}
			}
		}
	}
	slices.Sort(stored)
	var out []string
	for _, id := range missing(stored, indexed) {
		out = append(out, "search index: record "+id+" is missing")
	}
	for _, id := range missing(indexed, stored) {
		out = append(out, "search index: record "+id+" is not in the store")
	}
	return out, nil
}

// missing are the ids of a that are not in b; both are sorted.
func missing(a, b []string) []string {
	var out []string
	for _, id := range a {
		if _, ok := slices.BinarySearch(b, id); !ok {
			out = append(out, id)
		}
	}
	return out
}
