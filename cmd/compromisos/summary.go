package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"compromisos/pipeline"
	"compromisos/record"
)

// maxCommitments is how many commitments the table at the end of ingest lists; a
// run over an archive finds more than anyone reads in a terminal.
const maxCommitments = 200

// maxKept is how many sources that the run left alone are looked up in the store for the
// table: a run that finds nothing new should end as soon as it knows that.
const maxKept = 1000

// A commitmentTable is the end of ingest: the commitments of the sources given.
type commitmentTable struct {
	// kept reads the records of a source that the run left alone.
	kept func(id string) (*record.File, error)
	// rows of the table, and the places of their sources in the order of those given.
	rows   [][]string
	places []int
	// looked is how many sources were looked up.
	looked int
	// more is true where there were, or may be, more than the table lists.
	more bool
}

func newCommitmentTable(kept func(id string) (*record.File, error)) *commitmentTable {
	return &commitmentTable{kept: kept}
}

// add lists the commitments of a source that is done, read now or known before. Sources
// end in any order; the first in the order given are those that are listed.
func (t *commitmentTable) add(e pipeline.Event) error {
	f := e.File
	if e.Failure != nil {
		return nil
	}
	if len(t.places) == maxCommitments && e.Place > t.places[maxCommitments-1] {
		t.more = true
		return nil
	}
	if f == nil {
		if t.looked == maxKept {
			t.more = true
			return nil
		}
		t.looked++
		kept, err := t.kept(e.Source.ID)
		if err != nil {
			return err
		}
		f = kept
	}
	at, _ := slices.BinarySearch(t.places, e.Place)
	for i := range f.Documents {
		for _, c := range f.Documents[i].Commitments {
			if at == maxCommitments {
				t.more = true
				return nil
			}
			t.rows = slices.Insert(t.rows, at, []string{value(c.Number), value(c.Title), strings.Join(c.Responsible, "; "), edtf(c),
				filepath.Base(e.Source.URI), pageOf(c)})
			t.places = slices.Insert(t.places, at, e.Place)
			at++
		}
	}
	if len(t.rows) > maxCommitments {
		t.rows, t.places, t.more = t.rows[:maxCommitments], t.places[:maxCommitments], true
	}
	return nil
}

// print writes one row a commitment: number, title, responsible, period, source and
// page.
func (t *commitmentTable) print(w io.Writer, columns int) {
	if len(t.rows) == 0 {
		return
	}
	g := grid{columns: []gridColumn{
		{head: "NO."}, {head: "COMMITMENT", share: 5}, {head: "RESPONSIBLE", share: 4}, {head: "PERIOD"},
		{head: "SOURCE", share: 4}, {head: "PAGE"},
	}}
	for _, row := range t.rows {
		g.add(row...)
	}
	g.print(w, columns)
	if t.more {
		fmt.Fprintln(w, "… and what more there is 'compromisos search --type commitment' finds")
	}
	fmt.Fprintln(w)
}

func edtf(c record.Commitment) string {
	if c.Period == nil {
		return ""
	}
	return c.Period.EDTF
}

// pageOf are the pages of a commitment; empty where the source has none.
func pageOf(c record.Commitment) string {
	pages, _ := strings.CutPrefix(firstPlace(c.Evidence), "p. ")
	if len(c.Evidence) == 0 || c.Evidence[0].Page == 0 {
		return ""
	}
	return pages
}

func value(s *string) string {
	if s == nil {
		return ""
	}
	return *s
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
