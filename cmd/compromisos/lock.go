package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"compromisos/store"
)

// lockPatience is how long a command that writes waits for another by default.
const lockPatience = 10 * time.Second

func addWaitFlag(cmd *cobra.Command, wait *time.Duration) {
	cmd.Flags().DurationVar(wait, "wait", lockPatience, "how long to wait where another process writes to the data folder")
}

// lockData takes the data folder for writing, and tells the user whom it waits for.
func (a *app) lockData(ctx context.Context, command string, wait time.Duration) (release func(), err error) {
	lock, err := store.Acquire(ctx, a.settings.Data, store.LockOptions{
		Command: command, Wait: wait,
		Waiting: func(h store.Holder) {
			switch {
			case a.logging():
				a.log.Warn("waiting for the data folder", "holder", h.String(), "up_to", wait.String())
			case !a.quiet:
				fmt.Fprintf(a.stderr, "compromisos: waiting up to %s for %s\n", wait, clean(h.String()))
			}
		},
	})
	if errors.Is(err, store.ErrLocked) {
		return nil, hintedError{err, "wait for it to end, or give it longer with --wait 1h; searches and exports go on meanwhile"}
	}
	if err != nil {
		return nil, err
	}
	return func() { _ = lock.Release() }, nil
}
