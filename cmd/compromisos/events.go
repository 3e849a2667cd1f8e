package main

import (
	"encoding/json"
	"io"
	"sync"
	"time"

	"compromisos/ingest"
	"compromisos/pipeline"
)

// Events are what ingest --json writes to standard output while it goes: one JSON object a
// line, its kind in "event": first a run, then a source or a skip for each place, last the
// report. Names and meanings stay; others may be added.
type events struct {
	mu  sync.Mutex
	out io.Writer
	err error
}

// A runEvent is the beginning.
type runEvent struct {
	Event   string    `json:"event"`
	Run     int64     `json:"run"`
	Began   time.Time `json:"began"`
	Program string    `json:"program"`
	// Version of the readers, extractors, words and settings that make the records.
	Version string   `json:"version"`
	Workers int      `json:"workers"`
	Paths   []string `json:"paths"`
	Retry   []string `json:"retry,omitempty"`
}

// A sourceEvent is the end of a source.
type sourceEvent struct {
	Event string `json:"event"`
	// Done counts the sources from 1; Found are those found so far, all where Listed.
	Done   int    `json:"done"`
	Found  int    `json:"found"`
	Listed bool   `json:"listed"`
	URI    string `json:"uri"`
	// Source is the id of its bytes, where any were read.
	Source    string `json:"source,omitempty"`
	MediaType string `json:"media_type,omitempty"`
	// Outcome is added, updated, unchanged or failed.
	Outcome string `json:"outcome"`
	// Code, Message, Hint and Page are those of the error.
	Code    string `json:"code,omitempty"`
	Message string `json:"message,omitempty"`
	Hint    string `json:"hint,omitempty"`
	Page    int    `json:"page,omitempty"`
	// Tries is how often it was begun since it was last read to its end.
	Tries     int            `json:"tries"`
	TookMS    int64          `json:"took_ms"`
	Pages     int            `json:"pages"`
	Documents int            `json:"documents"`
	Records   map[string]int `json:"records"`
	// Warnings are their codes, each once.
	Warnings []string `json:"warnings"`
}

// A skipEvent is a file of a folder that is none that is read.
type skipEvent struct {
	Event string `json:"event"`
	URI   string `json:"uri"`
	Code  string `json:"code"`
}

// write writes one line, at once: who reads it follows the run. An error is kept, and
// nothing is written after it.
func (e *events) write(v any) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.err != nil {
		return
	}
	line := json.NewEncoder(e.out)
	line.SetEscapeHTML(false)
	if e.err = line.Encode(v); e.err != nil {
		return
	}
	if buffer, ok := e.out.(interface{ Flush() error }); ok {
		e.err = buffer.Flush()
	}
}

// failed is why nothing could be written.
func (e *events) failed() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.err
}

func (e *events) skip(s ingest.Skip) {
	e.write(skipEvent{"skip", s.URI, string(s.Reason)})
}

func (e *events) source(end pipeline.Event, s standing, tries int) {
	src := sourceOf(end)
	v := sourceEvent{
		Event: "source", Done: end.Done, Found: s.found, Listed: s.listed, URI: src.URI, Source: src.ID, MediaType: src.MediaType,
		Outcome: end.Outcome.String(), Tries: tries, TookMS: end.Took.Milliseconds(), Pages: src.Pages,
		Records: recordsOf(end.File), Warnings: []string{},
	}
	if end.File != nil {
		v.Documents, v.Warnings = len(end.File.Documents), warningCodes(end.File)
	}
	if end.Failure != nil {
		f := end.Failure.Error
		v.Code, v.Message, v.Hint, v.Page = f.Code, f.Message, f.Hint, f.Page
	}
	e.write(v)
}
