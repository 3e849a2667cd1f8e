package pipeline

import (
	"compromisos/record"
)

// An Outcome says what became of a source.
type Outcome int

// The outcomes.
const (
	// Added: the source is new.
	Added Outcome = iota
	// Updated: the same bytes gave other records than last time.
	Updated
	// Unchanged: the same bytes gave the same records, or needed not be read.
	Unchanged
	// Failed: the source could not be read.
	Failed
)

// String is the outcome in one word.
func (o Outcome) String() string {
	switch o {
	case Added:
		return "added"
	case Updated:
		return "updated"
	case Unchanged:
		return "unchanged"
	}
	return "failed"
}

// A Report counts what a run did.
type Report struct {
	// Sources that were given, whatever became of them.
	Sources int
	// Outcomes counts the sources by what became of them.
	Outcomes map[Outcome]int
	// Documents and Pages that were read; those of sources known before are not
	// among them.
	Documents, Pages int
	// Records by type, as record.Entry names them, sections left out.
	Records map[string]int
	// Warnings by code.
	Warnings map[string]int
	// Failures in the order of the sources.
	Failures []record.Failure
}

func newReport() *Report {
	return &Report{Outcomes: map[Outcome]int{}, Records: map[string]int{}, Warnings: map[string]int{}}
}

// count adds a source that was read.
func (r *Report) count(f *record.File) {
	r.Pages += f.Source.Pages
	r.Documents += len(f.Documents)
	for _, w := range f.Warnings {
		r.Warnings[w.Code]++
	}
	for i := range f.Documents {
		for e := range f.Documents[i].Entries() {
			if e.Type != record.TypeDocument && e.Type != record.TypeSection {
				r.Records[e.Type]++
			}
		}
	}
}
