package index

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"testing"

	"compromisos/document"
	"compromisos/record"
)

// TestLargeSourceIsReplacedAsAWhole puts a source of more entries than one write has of
// several, and then one of the same bytes that has half of its records.
func TestLargeSourceIsReplacedAsAWhole(t *testing.T) {
	x := openAt(t, t.TempDir()+"/index", Options{})
	for _, records := range []int{2*mostAtOnce + 10, mostAtOnce + 5} {
		if err := x.Put(t.Context(), compendium(records)); err != nil {
			t.Fatal(err)
		}
		ids, err := x.IDs(t.Context())
		if err != nil || len(ids) != records+1 {
			t.Errorf("%d records (%v), want %d and the document", len(ids), err, records)
		}
		if err := x.Check(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

// compendium is a source of one document with so many pledges.
func compendium(records int) *record.File {
	d := record.Document{ID: "00000000000000aa", Kind: record.Other, Language: "es"}
	for i := range records {
		d.Pledges = append(d.Pledges, record.Pledge{Text: fmt.Sprintf("publicará el informe %d", i)})
	}
	f := &record.File{Source: document.Source{ID: "sha256:aa", URI: "a.md"}, Documents: []record.Document{d}}
	f.Complete()
	return f
}

// TestKilledRebuildLeavesNothing opens an index beside which a Rebuild was cut short.
func TestKilledRebuildLeavesNothing(t *testing.T) {
	dir := t.TempDir() + "/index"
	if err := os.MkdirAll(dir+".new/store", 0o700); err != nil {
		t.Fatal(err)
	}
	openAt(t, dir, Options{})
	if _, err := os.Stat(dir + ".new"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the half index is still there: %v", err)
	}
}
