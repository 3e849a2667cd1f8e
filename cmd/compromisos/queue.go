package main

import (
	"context"
	"sync"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/store"
)

// A queue is that of one run, kept in the store.
type queue struct {
	store *store.Store
	run   int64
	from  ingest.SourceOptions
	// force has files read again that are as they were.
	force bool
	// typed says that the places are those of earlier runs, and that the standard input is
	// a terminal.
	typed bool

	mu    sync.Mutex
	skips []store.Skip
	// skipped counts by reason.
	skipped map[ingest.SkipReason]int
	// again are the places taken that were begun before, and how often with this time.
	again map[string]int
	// listed is told when no more places will be found; nil is allowed.
	listed func()
	// passed is told of each file that is passed over; nil is allowed.
	passed func(ingest.Skip)
}

// skipBatch is how many files that were passed over are written to the store at once.
const skipBatch = 500

// skipReasons are what the store keeps of a reason for people to read.
var skipReasons = map[ingest.SkipReason]string{
	ingest.SkipFormat:  "no format that is read",
	ingest.SkipHidden:  "hidden",
	ingest.SkipLink:    "a link out of the folder",
	ingest.SkipBroken:  "a link that leads nowhere",
	ingest.SkipSpecial: "a pipe, a socket or a device",
}

// Add puts places at the end of the queue.
func (q *queue) Add(ctx context.Context, found []ingest.Candidate) ([]document.Source, error) {
	if err := q.writeSkips(ctx, skipBatch); err != nil {
		return nil, err
	}
	places := make([]store.Place, len(found))
	for i, c := range found {
		places[i] = store.Place{URI: c.URI, Root: c.Root, Path: c.Path, Size: c.Size, Modified: c.Modified}
	}
	settled, err := q.store.Enqueue(ctx, q.run, places, q.force)
	sources := make([]document.Source, len(settled))
	for i, s := range settled {
		sources[i] = document.Source{URI: s.URI, ID: s.SourceID}
	}
	return sources, err
}

// Listed notes that the queue is whole.
func (q *queue) Listed(ctx context.Context) error {
	if err := q.writeSkips(ctx, 0); err != nil {
		return err
	}
	if q.listed != nil {
		q.listed()
	}
	return q.store.Listed(ctx, q.run)
}

// Next takes places from the front.
func (q *queue) Next(ctx context.Context, n int) ([]ingest.Candidate, error) {
	tasks, err := q.store.Next(ctx, q.run, n)
	out := make([]ingest.Candidate, len(tasks))
	for i, t := range tasks {
		place := ingest.Candidate{URI: t.URI, Root: t.Root, Path: t.Path, Size: t.Size, Modified: t.Modified}
		out[i] = ingest.At(ctx, place, q.from)
		if q.typed && t.URI == stdinURI {
			out[i].Open = openNothing
		}
		q.began(t)
	}
	return out, err
}

// stdinURI is the place of the standard input, which an earlier run has read away.
const stdinURI = "-"

// openNothing says so, where another run would wait for what nobody types.
func openNothing(context.Context) (ingest.Input, error) {
	return ingest.Input{}, &document.Error{Code: document.CodeMissing, Message: "the standard input of an earlier run is gone: give it again"}
}

// began remembers a place that was begun before, until tries is asked for it.
func (q *queue) began(t store.Task) {
	if t.Tries < 2 {
		return
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.again == nil {
		q.again = map[string]int{}
	}
	q.again[t.URI] = t.Tries
}

// tries is how often a place that ended was begun.
func (q *queue) tries(uri string) int {
	q.mu.Lock()
	defer q.mu.Unlock()
	n, ok := q.again[uri]
	if !ok {
		return 1
	}
	delete(q.again, uri)
	return n
}

// skip notes a file that is passed over.
func (q *queue) skip(s ingest.Skip) {
	if q.passed != nil {
		q.passed(s)
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.skipped == nil {
		q.skipped = map[ingest.SkipReason]int{}
	}
	q.skipped[s.Reason]++
	q.skips = append(q.skips, store.Skip{URI: s.URI, Code: string(s.Reason), Message: skipReasons[s.Reason]})
}

// writeSkips writes to the store what was passed over, if that is more than so many.
func (q *queue) writeSkips(ctx context.Context, above int) error {
	q.mu.Lock()
	skips := q.skips
	if len(skips) <= above {
		q.mu.Unlock()
		return nil
	}
	q.skips = nil
	q.mu.Unlock()
	return q.store.Skip(ctx, q.run, skips)
}

// reasons counts by reason what was passed over.
func (q *queue) reasons() map[string]int {
	q.mu.Lock()
	defer q.mu.Unlock()
	out := map[string]int{}
	for reason, n := range q.skipped {
		out[string(reason)] = n
	}
	return out
}

// total is how many files were passed over.
func (q *queue) total() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	n := 0
	for _, k := range q.skipped {
		n += k
	}
	return n
}
