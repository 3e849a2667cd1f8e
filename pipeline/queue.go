package pipeline

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"sync/atomic"
	"time"

	"compromisos/document"
	"compromisos/ingest"
)

// A Queue keeps the places of a run in their order, on disk: a run over a million needs
// no memory for them, and goes on where it was when it was killed. Add and Next may be
// called at the same time.
type Queue interface {
	// Add puts places at the end. Those that need not be read, since their file is as it
	// was when its records were made, are not put there but returned.
	Add(ctx context.Context, places []ingest.Candidate) (settled []document.Source, err error)
	// Listed is told when all places of the run were added.
	Listed(ctx context.Context) error
	// Next takes up to n places from the front, which are being read from then on;
	// none where the queue is empty for now.
	Next(ctx context.Context, n int) ([]ingest.Candidate, error)
}

// maxBatch is how many places are added to a queue at once. Batches begin small, so
// that reading begins with the first place found.
const maxBatch = 512

// claim is how many places are taken from a queue at once: those of a run that is killed
// are read again.
const claim = 4

// Queued are the places found, by way of a queue. They are added in a goroutine of its
// own, so that reading goes on while a slow folder is walked; nil adds nothing and gives
// what is in the queue. A place that could not be listed is added too: reading it will
// say why. Found hears how many places there are so far; nil is allowed.
func Queued(ctx context.Context, q Queue, places iter.Seq2[ingest.Candidate, error], found func(int)) iter.Seq2[ingest.Candidate, error] {
	return func(yield func(ingest.Candidate, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		f := &feeder{queue: q, found: found, settled: make(chan []document.Source), more: make(chan struct{}, 1)}
		stopped := make(chan struct{})
		defer func() { <-stopped }()
		defer cancel()
		go func() {
			defer close(stopped)
			f.feed(ctx, places)
		}()
		if err := f.yield(ctx, yield); err != nil && ctx.Err() == nil {
			yield(ingest.Candidate{}, &fatalError{err})
		}
	}
}

// A feeder adds places to a queue, and yields those at its front.
type feeder struct {
	queue   Queue
	found   func(int)
	settled chan []document.Source
	// more wakes who waits for a place.
	more chan struct{}
	// listed is set when nothing more will be added; err is then why, if not for the end
	// of the places.
	listed atomic.Bool
	err    error
}

// feed adds all places and says that they are all.
func (f *feeder) feed(ctx context.Context, places iter.Seq2[ingest.Candidate, error]) {
	f.err = f.addAll(ctx, places)
	if f.err == nil {
		f.err = f.queue.Listed(ctx)
	}
	f.listed.Store(true)
	f.wake()
}

func (f *feeder) addAll(ctx context.Context, places iter.Seq2[ingest.Candidate, error]) error {
	if places == nil {
		return nil
	}
	var batch []ingest.Candidate
	total, size := 0, 1
	// A folder on a slow disk should not keep back what was found in it.
	const patience = 200 * time.Millisecond
	last := time.Now()
	for place := range places { //nolint:errcheck // reading it will say why it could not be listed
		batch = append(batch, place)
		if total++; f.found != nil {
			f.found(total)
		}
		if len(batch) < size && time.Since(last) < patience {
			continue
		}
		if err := f.add(ctx, batch); err != nil {
			return err
		}
		batch, size, last = batch[:0], min(2*size, maxBatch), time.Now()
	}
	return f.add(ctx, batch)
}

// add adds a batch and hands on those of it that need not be read.
func (f *feeder) add(ctx context.Context, batch []ingest.Candidate) error {
	if err := ctx.Err(); err != nil || len(batch) == 0 {
		return err
	}
	settled, err := f.queue.Add(ctx, batch)
	if err != nil {
		return err
	}
	f.wake()
	if len(settled) == 0 {
		return nil
	}
	select {
	case f.settled <- settled:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (f *feeder) wake() {
	select {
	case f.more <- struct{}{}:
	default:
	}
}

// yield hands out the places at the front of the queue until there are no more.
func (f *feeder) yield(ctx context.Context, yield func(ingest.Candidate, error) bool) error {
	for {
		// Looked at before the queue, as places may be added between.
		listed := f.listed.Load()
		places, err := f.queue.Next(ctx, claim)
		if err != nil {
			return err
		}
		for _, p := range places {
			if !yield(p, nil) {
				return nil
			}
		}
		switch {
		case len(places) > 0:
			continue
		case listed:
			return f.err
		}
		select {
		case sources := <-f.settled:
			if !yieldSettled(sources, yield) {
				return nil
			}
		case <-f.more:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// yieldSettled hands out places that need not be read.
func yieldSettled(sources []document.Source, yield func(ingest.Candidate, error) bool) bool {
	for _, s := range sources {
		if !yield(ingest.Candidate{URI: s.URI}, &settledError{s}) {
			return false
		}
	}
	return true
}

// A settledError says of a place that the records of its source are kept already.
type settledError struct{ source document.Source }

// Error says so.
func (s *settledError) Error() string { return fmt.Sprintf("%q is kept already", s.source.URI) }

// A fatalError ends the run, where others are of one source.
type fatalError struct{ err error }

// Error is that of the cause.
func (f *fatalError) Error() string { return f.err.Error() }

// Unwrap is the cause.
func (f *fatalError) Unwrap() error { return f.err }

// unlisted sorts what a sequence of sources may yield as an error.
func unlisted(place ingest.Candidate, err error) result {
	var settled *settledError
	var fatal *fatalError
	switch {
	case errors.As(err, &settled):
		return result{source: settled.source, known: true}
	case errors.As(err, &fatal):
		return result{source: document.Source{URI: place.URI}, fatal: fatal.err}
	}
	return result{source: document.Source{URI: place.URI}, err: err}
}
