package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

// A commitmentTable is the end of ingest: the commitments of all sources given.
type commitmentTable struct {
	// files in the order of the sources; one that was known before holds no more
	// than its source until addKnown has read it from the store.
	files []*record.File
}

// add notes what an event brought.
func (t *commitmentTable) add(e pipeline.Event) {
	switch {
	case e.File != nil:
		t.files = append(t.files, e.File)
	case e.Failure == nil:
		t.files = append(t.files, &record.File{Source: e.Source})
	}
}

// addKnown reads the records of sources that the run left alone.
func (t *commitmentTable) addKnown(ctx context.Context, s *store.Store) error {
	for i, f := range t.files {
		if f.Documents != nil {
			continue
		}
		kept, err := s.Source(ctx, f.Source.ID)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		kept.Source.URI = f.Source.URI
		t.files[i] = kept
	}
	return nil
}

// print writes one row a commitment: number, title, responsible, period, and the
// page of the source.
func (t *commitmentTable) print(w io.Writer, columns int) {
	g := grid{columns: []gridColumn{
		{head: "NO."}, {head: "COMMITMENT", share: 5}, {head: "RESPONSIBLE", share: 4}, {head: "PERIOD"}, {head: "SOURCE", share: 3},
	}}
	for _, f := range t.files {
		for i := range f.Documents {
			for _, c := range f.Documents[i].Commitments {
				g.add(value(c.Number), value(c.Title), strings.Join(c.Responsible, "; "), edtf(c), sourceOf(f, c))
			}
		}
	}
	if len(g.rows) == 0 {
		return
	}
	g.print(w, columns)
	fmt.Fprintln(w)
}

func edtf(c record.Commitment) string {
	if c.Period == nil {
		return ""
	}
	return c.Period.EDTF
}

func sourceOf(f *record.File, c record.Commitment) string {
	name := filepath.Base(f.Source.URI)
	if where := firstPlace(c.Evidence); strings.HasPrefix(where, "p.") {
		return name + ", " + where
	}
	return name
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// printSummary writes what a run did.
func printSummary(w io.Writer, r *pipeline.Report) {
	n := r.Outcomes
	fmt.Fprintf(w, "%s: %d added, %d updated, %d unchanged, %d failed\n", count(r.Sources, "source"),
		n[pipeline.Added], n[pipeline.Updated], n[pipeline.Unchanged], n[pipeline.Failed])
	if r.Documents > 0 {
		fmt.Fprintf(w, "read: %s, %s; %s\n", count(r.Documents, "document"), count(r.Pages, "page"), recordCounts(r.Records))
	}
	if len(r.Warnings) > 0 {
		fmt.Fprintf(w, "warnings: %s\n", tally(r.Warnings))
	}
}

// recordCounts lists the records found, by type in the order of the contract.
func recordCounts(records map[string]int) string {
	types := []struct{ name, one, many string }{
		{record.TypeCommitment, "commitment", "commitments"},
		{record.TypeSignatory, "signatory", "signatories"},
		{record.TypeMemberList, "member list", "member lists"},
		{record.TypeDate, "date", "dates"},
		{record.TypePledge, "pledge", "pledges"},
	}
	parts := make([]string, 0, len(types))
	for _, t := range types {
		noun := t.many
		if records[t.name] == 1 {
			noun = t.one
		}
		parts = append(parts, fmt.Sprintf("%d %s", records[t.name], noun))
	}
	return strings.Join(parts, ", ")
}
