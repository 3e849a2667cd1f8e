package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"

	"compromisos/document"
	"compromisos/pipeline"
	"compromisos/record"
)

// How a run ended.
const (
	stateComplete    = "complete"
	stateInterrupted = "interrupted"
	stateFailed      = "failed"
)

// A runReport is the report of a run as JSON, for --json and --report. Its names are part
// of what the program promises.
type runReport struct {
	Event string `json:"event"`
	Run   int64  `json:"run"`
	// State is complete, interrupted or failed; Error is why.
	State string    `json:"state"`
	Error string    `json:"error,omitempty"`
	Began time.Time `json:"began"`
	Ended time.Time `json:"ended"`
	// Seconds of the run, and of its stages over all workers.
	Seconds  float64            `json:"seconds"`
	Stages   map[string]float64 `json:"stage_seconds"`
	Sources  int                `json:"sources"`
	Outcomes map[string]int     `json:"outcomes"`
	Skipped  map[string]int     `json:"skipped"`
	// Documents, Pages and Bytes that were read.
	Documents          int            `json:"documents"`
	Pages              int            `json:"pages"`
	Bytes              int64          `json:"bytes"`
	Records            map[string]int `json:"records"`
	Warnings           map[string]int `json:"warnings"`
	Errors             map[string]int `json:"errors"`
	DocumentsPerSecond float64        `json:"documents_per_second"`
	PagesPerSecond     float64        `json:"pages_per_second"`
	Slowest            []slowView     `json:"slowest"`
	// Failures are the first; Errors counts them all, and FailuresLeftOut those that are not
	// listed here.
	FailuresLeftOut int           `json:"failures_left_out"`
	Failures        []failureView `json:"failures"`
}

// A slowView is a source that took long.
type slowView struct {
	URI    string `json:"uri"`
	TookMS int64  `json:"took_ms"`
	Pages  int    `json:"pages"`
}

// A failureView is a source that could not be read.
type failureView struct {
	URI     string `json:"uri"`
	Code    string `json:"code"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	Page    int    `json:"page,omitempty"`
	// Tries is told where it is known.
	Tries int `json:"tries,omitempty"`
}

func viewFailure(f record.Failure) failureView {
	return failureView{
		URI: f.Source.URI, Code: f.Error.Code, Message: f.Error.Message, Hint: f.Error.Hint, Page: f.Error.Page,
	}
}

// newRunReport is the report of a run, which ended with err.
func newRunReport(run int64, r *pipeline.Report, state string, err error) runReport {
	v := runReport{
		Event: "report", Run: run, State: state, Began: r.Began.UTC(), Ended: r.Ended.UTC(), Seconds: r.Took().Seconds(),
		Stages: map[string]float64{}, Sources: r.Sources, Outcomes: map[string]int{}, Skipped: r.Skipped,
		Documents: r.Documents, Pages: r.Pages, Bytes: r.Bytes,
		Records: r.Records, Warnings: r.Warnings, Errors: r.Errors,
		DocumentsPerSecond: r.PerSecond(r.Documents), PagesPerSecond: r.PerSecond(r.Pages),
		Slowest: []slowView{}, Failures: []failureView{},
	}
	if err != nil {
		v.Error = err.Error()
	}
	for _, s := range stagesOf(r) {
		v.Stages[s.name] = s.took.Seconds()
	}
	for o := pipeline.Added; o <= pipeline.Failed; o++ {
		v.Outcomes[o.String()] = r.Outcomes[o]
	}
	v.FailuresLeftOut = r.Outcomes[pipeline.Failed] - len(r.Failures)
	for _, s := range r.Slowest {
		v.Slowest = append(v.Slowest, slowView{s.URI, s.Took.Milliseconds(), s.Pages})
	}
	for _, f := range r.Failures {
		v.Failures = append(v.Failures, viewFailure(f))
	}
	return v
}

// A stage of the work on a source, and the time that went into it in a run.
type stage struct {
	name string
	took time.Duration
}

// stagesOf are the stages in their order.
func stagesOf(r *pipeline.Report) []stage {
	return []stage{
		{"read", r.Times.Read}, {"layout", r.Times.Layout}, {"extract", r.Times.Extract}, {"store", r.Store}, {"index", r.Index},
	}
}

// writeReport writes the report to a file, which has its name only when it is whole.
func writeReport(path string, v runReport) (err error) {
	mode, err := exportMode(path)
	if err != nil {
		return err
	}
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return reportPath(path, err)
	}
	_, err = file.Write(append(data, '\n'))
	if err = errors.Join(err, file.Chmod(mode), file.Sync(), file.Close()); err == nil {
		err = os.Rename(file.Name(), path)
	}
	if err != nil {
		_ = os.Remove(file.Name())
		return reportPath(path, err)
	}
	return nil
}

// reportPath names the file that the user asked for.
func reportPath(path string, err error) error {
	return hintedError{cannotWrite(path, err), "--report names a file in a folder that is there"}
}

// recordsOf counts the records of a file by type, as a report does.
func recordsOf(f *record.File) map[string]int {
	out := map[string]int{}
	if f == nil {
		return out
	}
	for i := range f.Documents {
		for e := range f.Documents[i].Entries() {
			if e.Type != record.TypeDocument && e.Type != record.TypeSection {
				out[e.Type]++
			}
		}
	}
	return out
}

// sourceOf is what is known of the source of an event: all, where it was read.
func sourceOf(e pipeline.Event) document.Source {
	if e.File != nil {
		return e.File.Source
	}
	return e.Source
}
