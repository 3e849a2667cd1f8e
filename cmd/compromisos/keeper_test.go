package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"compromisos/document"
	"compromisos/record"
	"compromisos/store"
)

// testApp is an app with the default settings over a data folder of its own.
func testApp(t *testing.T) *app {
	t.Helper()
	a := &app{stdin: new(bytes.Buffer), stdout: io.Discard, terminal: io.Discard, stderr: io.Discard, quiet: true}
	a.log = slog.New(slog.DiscardHandler)
	if err := a.loadSettings(newRoot(a).PersistentFlags()); err != nil {
		t.Fatal(err)
	}
	a.settings.Data = t.TempDir()
	return a
}

// letter is a source with one record besides its document.
func letter(n int) *record.File {
	uri := fmt.Sprintf("carta-%d.md", n)
	id := fmt.Sprintf("sha256:%064x", n)
	d := record.Document{ID: fmt.Sprintf("%016x", n), Kind: record.Letter, Language: "es", Pages: [2]int{1, 1}}
	f := &record.File{Source: document.Source{ID: id, URI: uri}, Documents: []record.Document{d}}
	f.Complete()
	return f
}

// TestStoppedKeeperLeavesIndexAndStoreEqual stops a run at the moment at which the index is
// to be given what waits for it.
func TestStoppedKeeperLeavesIndexAndStoreEqual(t *testing.T) {
	a := testApp(t)
	k, err := a.openKeeper(t.Context(), "1")
	if err != nil {
		t.Fatal(err)
	}
	stopped, cancel := context.WithCancel(t.Context())
	for n := range 3 {
		if _, err := k.Save(t.Context(), letter(n), 0); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	if err := k.flush(stopped); !errors.Is(err, context.Canceled) {
		t.Errorf("flush of a run that was stopped: %v", err)
	}
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if err := a.verify(t.Context(), 0); err != nil {
		t.Error(err)
	}
	s, err := a.openStore(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	for f, err := range s.NotIndexed(t.Context()) {
		t.Errorf("%v (%v) is noted as not indexed", f.Source.URI, err)
	}
}

// TestIndexOfAnotherStoreIsMadeAnew puts an empty store in the place of one that was lost,
// beside the index of that.
func TestIndexOfAnotherStoreIsMadeAnew(t *testing.T) {
	a := testApp(t)
	for n := range 2 {
		k, err := a.openKeeper(t.Context(), "1")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Save(t.Context(), letter(n), 0); err != nil {
			t.Fatal(err)
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
		if err := a.verify(t.Context(), 0); err != nil {
			t.Errorf("store %d: %v", n, err)
		}
		if err := os.Truncate(filepath.Join(a.settings.Data, store.FileName), 0); err != nil {
			t.Fatal(err)
		}
	}
}
