package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"
	"time"

	"compromisos/document"
	"compromisos/ingest"
	"compromisos/record"
)

// A Sink keeps what a run reads. Its methods are called one at a time, in the order
// of the sources. An error ends the run: what cannot be kept need not be read.
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
	// Known reports whether the records of a source are kept as they would be
	// extracted now; the source is then not read. nil: everything is read.
	Known func(ctx context.Context, source document.Source) (bool, error)
	// Progress is told of each source when it is done; nil is allowed.
	Progress func(Event)
}

// ahead is how many finished sources, by worker, may wait for a slow one before them.
const ahead = 8

// An Event is the end of one source.
type Event struct {
	// Done counts the sources from 1.
	Done int
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
	reading Reading
	source  document.Source
	known   bool
	took    time.Duration
	// err is of the source, fatal of what keeps the records.
	err, fatal error
}

// A job is a source for a worker, and where its result is waited for.
type job struct {
	source ingest.Candidate
	out    chan result
}

// Run reads all sources and hands what they hold to sink. An error of a source is
// part of the report; the error returned is that of the sink, or of ctx.
func Run(ctx context.Context, reader Reader, sources iter.Seq2[ingest.Candidate, error], sink Sink, opt RunOptions) (*Report, error) {
	workers := opt.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	defer running.Wait()
	defer cancel()

	// order holds the places of results in the order of the sources.
	jobs, order := make(chan job), make(chan chan result, ahead*workers)
	running.Go(func() { feed(ctx, sources, jobs, order) })
	for range workers {
		running.Go(func() {
			for j := range jobs {
				j.out <- one(ctx, reader, j.source, opt.Known)
			}
		})
	}
	r := &runner{report: newReport(), sink: sink, progress: opt.Progress}
	defer func() { r.report.Ended = time.Now() }()
	for out := range order {
		if err := r.take(ctx, <-out); err != nil {
			return r.report, err
		}
	}
	return r.report, ctx.Err()
}

// feed gives each source a place in the order, and then to a worker.
func feed(ctx context.Context, sources iter.Seq2[ingest.Candidate, error], jobs chan<- job, order chan<- chan result) {
	defer close(order)
	defer close(jobs)
	for source, err := range sources {
		out := make(chan result, 1)
		select {
		case order <- out:
		case <-ctx.Done():
			return
		}
		if err != nil {
			out <- unlisted(source, err)
			continue
		}
		select {
		case jobs <- job{source, out}:
		case <-ctx.Done():
			out <- result{source: document.Source{URI: source.URI}, err: ctx.Err()}
			return
		}
	}
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

// A runner takes the results of a run in order.
type runner struct {
	report   *Report
	sink     Sink
	progress func(Event)
}

func (r *runner) take(ctx context.Context, res result) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	event := Event{Source: res.source, File: res.reading.File, Times: res.reading.Times, Took: res.took}
	var err error
	begin := time.Now()
	switch {
	case res.fatal != nil:
		err = res.fatal
	case res.err != nil:
		failure := Failure(res.source, res.err)
		event.File, event.Failure, event.Outcome = nil, &failure, Failed
		err = r.sink.Fail(ctx, failure, res.took)
	case res.known:
		event.Outcome = Unchanged
	default:
		event.Outcome, err = r.sink.Save(ctx, event.File, res.took)
	}
	if err != nil {
		return fmt.Errorf("keep the records: %w", err)
	}
	r.report.Keep += time.Since(begin)
	r.report.count(&event)
	if r.progress != nil {
		r.progress(event)
	}
	return nil
}
