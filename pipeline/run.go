package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/record"
)

// A Sink keeps what a run reads. Its methods are called one at a time. An error ends the
// run: what cannot be kept need not be read.
type Sink interface {
	// Save keeps the records of a source, which took so long to read, and says what that
	// changed.
	Save(ctx context.Context, f *record.File, took time.Duration) (Outcome, error)
	// Fail notes that a source could not be read, and how long it took to find out.
	Fail(ctx context.Context, f record.Failure, took time.Duration) error
}

// RunOptions say how a run goes.
type RunOptions struct {
	// Workers is how many sources are read at once; 0 is one a processor.
	Workers int
	// Ordered hands the sources to the sink in their order. Without it each is handed over
	// when it is read, so that one which takes long keeps nobody waiting, and what was read
	// when ctx ends is still kept.
	Ordered bool
	// Known reports whether the records of a source are kept as they would be
	// extracted now; the source is then not read. nil: everything is read.
	Known func(ctx context.Context, source document.Source) (bool, error)
	// Progress is told of each source when it is done; nil is allowed.
	Progress func(Event)
}

// An Event is the end of one source.
type Event struct {
	// Done counts the sources from 1 as they end, and Place does in their order.
	Done, Place int
	// Source that ended, and what became of it.
	Source  document.Source
	Outcome Outcome
	// File is what was read; nil where the source failed or was known.
	File *record.File
	// Failure where the source failed.
	Failure *record.Failure
	// Times of the stages, and how long it took in all, opening included; zero where the
	// source was not read.
	Times Times
	Took  time.Duration
}

// A result is what a worker hands back.
type result struct {
	// place in the order of the sources, from 1.
	place   int
	reading Reading
	source  document.Source
	known   bool
	took    time.Duration
	// err is of the source, fatal of what keeps the records.
	err, fatal error
}

// Run reads all sources and hands what they hold to sink. An error of a source is
// part of the report; the error returned is that of the sink, or of ctx.
func Run(ctx context.Context, reader Reader, sources iter.Seq2[ingest.Candidate, error], sink Sink, opt RunOptions) (*Report, error) {
	workers := opt.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	w := &work{read: func(c ingest.Candidate) result { return one(ctx, reader, c, opt.Known) }, stopped: make(chan struct{})}
	defer w.wait()
	defer cancel()
	results := w.asRead(ctx, sources, workers)
	if opt.Ordered {
		results = w.inOrder(ctx, sources, workers)
	}
	r := &runner{report: newReport(), sink: sink, progress: opt.Progress}
	defer func() { r.report.Ended = time.Now() }()
	for res := range results {
		if err := r.take(ctx, res); err != nil {
			return r.report, err
		}
	}
	return r.report, ctx.Err()
}

// one is the work of a worker on one source.
func one(ctx context.Context, reader Reader, from ingest.Candidate, known func(context.Context, document.Source) (bool, error)) result {
	begin := time.Now()
	in, err := from.Open(ctx)
	if err != nil {
		return result{source: document.Source{URI: from.URI}, err: err, took: time.Since(begin)}
	}
	source := ingest.Describe(in)
	if known != nil {
		if found, err := known(ctx, source); err != nil || found {
			return result{source: source, known: found, fatal: err}
		}
	}
	reading, err := reader.Read(ctx, in)
	return result{reading: reading, source: source, err: err, took: time.Since(begin)}
}

// A runner takes the results of a run, one at a time.
type runner struct {
	report   *Report
	sink     Sink
	progress func(Event)
}

// take keeps a result. One that was read is kept also when ctx has ended meanwhile; an
// error is then that of ctx, whatever it says, and the source is left to the next run.
func (r *runner) take(ctx context.Context, res result) error {
	if ctx.Err() != nil && (res.err != nil || res.fatal != nil) {
		return nil
	}
	event := Event{Place: res.place, Source: res.source, File: res.reading.File, Times: res.reading.Times, Took: res.took}
	begin := time.Now()
	if err := r.keep(context.WithoutCancel(ctx), res, &event); err != nil {
		return fmt.Errorf("keep the records: %w", err)
	}
	r.report.Keep += time.Since(begin)
	r.report.count(&event)
	if r.progress != nil {
		r.progress(event)
	}
	return nil
}

// keep hands a result to the sink and writes into the event what became of it.
func (r *runner) keep(ctx context.Context, res result, event *Event) (err error) {
	switch {
	case res.fatal != nil:
		return res.fatal
	case res.err != nil:
		failure := Failure(res.source, res.err)
		event.File, event.Failure, event.Outcome = nil, &failure, Failed
		return r.sink.Fail(ctx, failure, res.took)
	case res.known:
		event.Outcome = Unchanged
		return nil
	}
	event.Outcome, err = r.sink.Save(ctx, event.File, res.took)
	return err
}
