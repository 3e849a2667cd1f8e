package store

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"compromisos/document"
	"compromisos/record"
)

// TestFoldersDoNotShareFailures queues files of one name from two folders, of which the
// first could not be read, and then from a third to which the second was moved.
func TestFoldersDoNotShareFailures(t *testing.T) {
	ctx := context.Background()
	s := open(t, t.TempDir(), Options{Version: "1"})
	dir := t.TempDir()
	path := func(folder string) string { return filepath.Join(dir, folder, "acta.pdf") }
	enqueue := func(folder string) {
		t.Helper()
		if _, err := s.Enqueue(ctx, 1, []Place{{URI: "acta.pdf", Path: path(folder)}}, false); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"a", "b"} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path(folder), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	enqueue("a")
	failure := record.Failure{Source: document.Source{URI: "acta.pdf"}, Error: record.Error{Code: document.CodeDamaged}}
	if err := s.Fail(ctx, failure, 0); err != nil {
		t.Fatal(err)
	}
	enqueue("b")
	var failed []string
	for f, err := range s.Failures(ctx, "", 0) {
		if err != nil {
			t.Fatal(err)
		}
		failed = append(failed, f.Source.URI)
	}
	if len(failed) != 1 || failed[0] != path("a") {
		t.Errorf("failed are %q, want the file of the first folder", failed)
	}
	if err := os.Rename(filepath.Join(dir, "b"), filepath.Join(dir, "c")); err != nil {
		t.Fatal(err)
	}
	enqueue("c")
	if got := states(t, s); got[Pending] != 1 || got[FailedState] != 1 {
		t.Errorf("places %v, want the moved file once", got)
	}
}
