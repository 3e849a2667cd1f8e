package pipeline

import (
	"cmp"
	"slices"
	"time"

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

// What a Report keeps of single sources, however many there were.
const (
	slowest  = 10
	failures = 100
	// ofEachCode are kept of the failures in any case: there are few codes.
	ofEachCode = 20
)

// A Report counts what a run did.
type Report struct {
	// Sources that were given, whatever became of them.
	Sources int
	// Outcomes counts the sources by what became of them.
	Outcomes map[Outcome]int
	// Documents, Pages and Bytes that were read; those of sources known before are not
	// among them.
	Documents, Pages int
	Bytes            int64
	// Records by type, as record.Entry names them, sections left out.
	Records map[string]int
	// Warnings and Errors by code.
	Warnings, Errors map[string]int
	// Failures are the first that failed, in all and of each code, in the order of the
	// sources. Errors counts them all.
	Failures []record.Failure
	// Slowest are the sources that took longest, the slowest first.
	Slowest []Slow
	// Skipped counts by reason what was found and is none that is read. The caller fills it
	// in, as it passes over them.
	Skipped map[string]int
	// Times of the stages over all sources and workers, and Keep that of the sink. Store
	// and Index are parts of it, as far as the sink tells the caller, who fills them in.
	Times        Times
	Keep         time.Duration
	Store, Index time.Duration
	// Began and Ended are when the run did.
	Began, Ended time.Time

	// places are those of Failures in the order of the sources.
	places []int
}

// Took is how long the run took, or has taken where it goes on.
func (r *Report) Took() time.Duration {
	if r.Ended.IsZero() {
		return time.Since(r.Began)
	}
	return r.Ended.Sub(r.Began)
}

// PerSecond is n by the seconds of the run; 0 of a run that took no time.
func (r *Report) PerSecond(n int) float64 {
	if took := r.Took(); took > 0 {
		return float64(n) / took.Seconds()
	}
	return 0
}

// A Slow source, how long it took and how many pages it has.
type Slow struct {
	URI   string
	Took  time.Duration
	Pages int
}

func newReport() *Report {
	return &Report{
		Outcomes: map[Outcome]int{}, Records: map[string]int{},
		Warnings: map[string]int{}, Errors: map[string]int{}, Began: time.Now(),
	}
}

// count adds a source that is done, and numbers its event.
func (r *Report) count(e *Event) {
	r.Sources++
	r.Outcomes[e.Outcome]++
	e.Done = r.Sources
	r.Times = r.Times.Plus(e.Times)
	if e.Failure != nil {
		r.Errors[e.Failure.Error.Code]++
		r.keepFailure(e)
	}
	if e.File != nil {
		r.countRecords(e.File)
	}
	r.countSlow(e)
}

// keepFailure puts a failure at its place among those that are kept, and lets go of what
// then comes too late: which are kept does not depend on which source ended first.
func (r *Report) keepFailure(e *Event) {
	at, _ := slices.BinarySearch(r.places, e.Place)
	r.places = slices.Insert(r.places, at, e.Place)
	r.Failures = slices.Insert(r.Failures, at, *e.Failure)
	seen := map[string]int{}
	for i, f := range r.Failures {
		if seen[f.Error.Code]++; i >= failures && seen[f.Error.Code] > ofEachCode {
			r.places, r.Failures = slices.Delete(r.places, i, i+1), slices.Delete(r.Failures, i, i+1)
			return // there is one too many at most
		}
	}
}

func (r *Report) countRecords(f *record.File) {
	r.Pages += f.Source.Pages
	r.Bytes += f.Source.Bytes
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

// countSlow keeps the slowest sources.
func (r *Report) countSlow(e *Event) {
	if e.Took == 0 {
		return
	}
	s := Slow{URI: e.Source.URI, Took: e.Took}
	if e.File != nil {
		s.Pages = e.File.Source.Pages
	}
	at, _ := slices.BinarySearchFunc(r.Slowest, s, func(a, b Slow) int { return cmp.Compare(b.Took, a.Took) })
	r.Slowest = slices.Insert(r.Slowest, at, s)
	r.Slowest = r.Slowest[:min(len(r.Slowest), slowest)]
}
