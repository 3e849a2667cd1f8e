package main

import (
	"errors"
	"testing"
	"time"

	"compromisos/store"
)

// TestVerifyWaitsForWhoWrites verifies a folder between the two writes of a source, by a
// process that holds the folder, and after it has.
func TestVerifyWaitsForWhoWrites(t *testing.T) {
	a := testApp(t)
	lock, err := store.Acquire(t.Context(), a.settings.Data, store.LockOptions{Command: "ingest"})
	if err != nil {
		t.Fatal(err)
	}
	k, err := a.openKeeper(t.Context(), "1")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.Save(t.Context(), letter(1), 0); err != nil {
		t.Fatal(err)
	}
	if err := a.verify(t.Context(), 0); !errors.Is(err, store.ErrLocked) {
		t.Errorf("while another writes: %v, want to be told who does", err)
	}
	time.AfterFunc(300*time.Millisecond, func() {
		if err := errors.Join(k.Close(), lock.Release()); err != nil {
			t.Error(err)
		}
	})
	if err := a.verify(t.Context(), time.Minute); err != nil {
		t.Errorf("after waiting: %v", err)
	}
}
