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
	*wait = lockPatience
	cmd.Flags().Var(waitFlag{wait}, "wait", "how long to wait where another process writes to the data folder")
}

// A waitFlag is a span of time that does not run backwards.
type waitFlag struct{ wait *time.Duration }

// String implements pflag.Value.
func (f waitFlag) String() string {
	if f.wait == nil {
		return ""
	}
	return f.wait.String()
}

// Type implements pflag.Value.
func (waitFlag) Type() string { return "duration" }

// Set implements pflag.Value.
func (f waitFlag) Set(value string) error {
	d, err := time.ParseDuration(value)
	if err != nil || d < 0 {
		return errors.New("want a span of time like 30s or 1h")
	}
	*f.wait = d
	return nil
}

// lockData takes the data folder for writing, and tells the user whom it waits for.
func (a *app) lockData(ctx context.Context, command string, wait time.Duration) (release func(), err error) {
	lock, err := store.Acquire(ctx, a.settings.Data, store.LockOptions{
		Command: command, Wait: wait, Waiting: func(h store.Holder) { a.tellWaiting(h, wait) },
	})
	if errors.Is(err, store.ErrLocked) {
		return nil, hintedError{err, lockHint}
	}
	if err != nil {
		return nil, err
	}
	return func() { _ = lock.Release() }, nil
}

// lockHint is the way out where another process holds the data folder.
const lockHint = "wait for it to end, or give it longer with --wait 1h; searches and exports go on meanwhile"

// tellWaiting tells the user for whom the program waits, and how long at most.
func (a *app) tellWaiting(h store.Holder, wait time.Duration) {
	switch {
	case a.logging():
		a.log.Warn("waiting for the data folder", "holder", h.String(), "up_to", wait.String())
	case !a.quiet:
		fmt.Fprintf(a.stderr, "compromisos: waiting up to %s for %s\n", wait.Round(time.Second), clean(h.String()))
	}
}

// awaitWriter waits until nobody writes to the data folder, without taking it. It returns
// who wrote to it last.
func (a *app) awaitWriter(ctx context.Context, wait time.Duration) (store.Holder, error) {
	const again = 100 * time.Millisecond
	deadline := time.Now().Add(wait)
	h, held := store.Held(a.settings.Data)
	if held && wait > 0 {
		a.tellWaiting(h, wait)
	}
	for ; held; h, held = store.Held(a.settings.Data) {
		if time.Now().After(deadline) {
			return h, a.locked(h)
		}
		select {
		case <-ctx.Done():
			return h, ctx.Err()
		case <-time.After(again):
		}
	}
	return h, nil
}

// locked is the error of a command that has waited long enough.
func (a *app) locked(by store.Holder) error {
	return hintedError{fmt.Errorf("data folder %q: %w: %s", a.settings.Data, store.ErrLocked, by), lockHint}
}
