package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compromisos/document"
	"compromisos/pipeline"
	"compromisos/record"
)

// TestTableIsInTheOrderOfTheSources ends sources in several orders: the table is the same.
func TestTableIsInTheOrderOfTheSources(t *testing.T) {
	const sources, each = 90, 3 // more commitments than the table has rows
	ended := func(place int) pipeline.Event {
		uri := fmt.Sprintf("%03d.md", place)
		f := &record.File{Source: document.Source{URI: uri}, Documents: make([]record.Document, 1)}
		f.Documents[0].Commitments = make([]record.Commitment, each)
		return pipeline.Event{Place: place, Source: f.Source, File: f}
	}
	var want string
	for _, step := range []int{1, 7, 89} { // all of them are prime to the number of sources
		table := newCommitmentTable(nil)
		for i := range sources {
			if err := table.add(ended(1 + i*step%sources)); err != nil {
				t.Fatal(err)
			}
		}
		var b strings.Builder
		table.print(&b, 80)
		if want == "" {
			want = b.String()
		}
		if b.String() != want {
			t.Errorf("step %d: another table:\n%s", step, b.String())
		}
		if !slices.IsSorted(table.places) || len(table.rows) != maxCommitments || !table.more {
			t.Errorf("step %d: %d rows of the places %v, more %v", step, len(table.rows), table.places, table.more)
		}
	}
}
