package pipeline

import (
	"context"
	"iter"
	"sync"

	"compromisos/ingest"
)

// A work is what the workers of a run share.
type work struct {
	// read is what a worker does with a source.
	read func(ingest.Candidate) result
	// stopped is closed when nobody takes results any more.
	stopped chan struct{}
	running sync.WaitGroup
}

// wait ends the work: nothing of it goes on when it returns.
func (w *work) wait() {
	close(w.stopped)
	w.running.Wait()
}

// A job is a source for a worker, and its place in the order.
type job struct {
	place  int
	source ingest.Candidate
	// out is where the result is waited for.
	out chan<- result
}

// do is a worker, until there are no more jobs. Its result waits for who takes it, and the
// worker with it: no more is held in memory than one source a worker.
func (w *work) do(jobs <-chan job) {
	for j := range jobs {
		res := w.read(j.source)
		res.place = j.place
		select {
		case j.out <- res:
		case <-w.stopped:
			return
		}
	}
}

// asRead gives the results as they come. When ctx ends, those of the sources that are
// being read still do.
func (w *work) asRead(ctx context.Context, sources iter.Seq2[ingest.Candidate, error], workers int) iter.Seq[result] {
	return func(yield func(result) bool) {
		jobs, out := make(chan job), make(chan result)
		var reading sync.WaitGroup
		reading.Go(func() { feed(ctx, sources, jobs, func() chan result { return out }) })
		for range workers {
			reading.Go(func() { w.do(jobs) })
		}
		w.running.Go(func() {
			reading.Wait()
			close(out)
		})
		for res := range out {
			if !yield(res) {
				return
			}
		}
	}
}

// ahead is how many finished sources, by worker, may wait for a slow one before them.
const ahead = 8

// inOrder gives the results in the order of the sources, until ctx ends.
func (w *work) inOrder(ctx context.Context, sources iter.Seq2[ingest.Candidate, error], workers int) iter.Seq[result] {
	return func(yield func(result) bool) {
		// order holds the places of results.
		jobs, order := make(chan job), make(chan chan result, ahead*workers)
		w.running.Go(func() {
			defer close(order)
			feed(ctx, sources, jobs, func() chan result {
				out := make(chan result, 1)
				select {
				case order <- out:
					return out
				case <-ctx.Done():
					return nil
				}
			})
		})
		for range workers {
			w.running.Go(func() { w.do(jobs) })
		}
		for out := range order {
			select {
			case res := <-out:
				if !yield(res) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// feed gives each source to a worker. Place is where its result is waited for; nil ends
// the feeding.
func feed(ctx context.Context, sources iter.Seq2[ingest.Candidate, error], jobs chan<- job, place func() chan result) {
	defer close(jobs)
	n := 0
	for source, err := range sources {
		n++
		out := place()
		if out == nil {
			return
		}
		if err != nil {
			res := unlisted(source, err)
			res.place = n
			select {
			case out <- res:
				continue
			case <-ctx.Done():
				return
			}
		}
		select {
		case jobs <- job{n, source, out}:
		case <-ctx.Done():
			return
		}
	}
}
