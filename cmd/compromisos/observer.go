package main

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"sync"
	"time"

	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/record"
)

// observeOptions are the flags of ingest that say who is told of a run, and how.
type observeOptions struct {
	json                   bool
	report                 string
	metricsFile, metricsAt string
}

// An observer tells of a run: on the terminal, as events, in the log, to Prometheus, and
// in the store to processes that ask for its status.
type observer struct {
	a      *app
	opt    observeOptions
	keeper *keeper
	queue  *queue
	course *course
	watch  *watch

	// saved are the saved searches that found something new.
	saved []savedEvent

	progress *progress
	events   *events
	metrics  *runMetrics
	file     *metricsFile
	server   *metricsServer
	// found are the commitments for the table at the end, and listing is why some of them
	// are not.
	found   *commitmentTable
	listing error
	// stop ends the beat of the run.
	stop    chan struct{}
	beating sync.WaitGroup
}

// observe begins to tell of a run that has just begun.
func (a *app) observe(ctx context.Context, k *keeper, q *queue, opt observeOptions) (*observer, error) {
	o := &observer{
		a: a, opt: opt, keeper: k, queue: q, course: newCourse(time.Now()), watch: newWatch(), stop: make(chan struct{}),
		found: newCommitmentTable(func(id string) (*record.File, error) { return k.store.Source(ctx, id) }),
	}
	if opt.json {
		o.events = &events{out: a.stdout}
	}
	if err := o.measure(); err != nil {
		return nil, err
	}
	q.listed = o.course.listed
	q.passed = o.skip
	o.progress = a.newProgress(opt.json, o.course, o.watch)
	o.beating.Go(o.beat)
	return o, nil
}

// begin tells how the run was called.
func (o *observer) begin(paths []string, workers int, retry []string) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	o.a.log.Info("run begins", "run", o.queue.run, "version", o.keeper.version, "workers", workers,
		"paths", len(paths), "retry", strings.Join(retry, ","))
	if o.events != nil {
		o.events.write(runEvent{
			Event: "run", Run: o.queue.run, Began: time.Now().UTC(), Program: programVersion(), Version: o.keeper.version,
			Workers: workers, Paths: append([]string{}, paths...), Retry: retry,
		})
	}
}

// skip tells of a file that is passed over.
func (o *observer) skip(s ingest.Skip) {
	o.a.log.Debug("skipped", "uri", s.URI, "code", string(s.Reason))
	if o.events != nil {
		o.events.skip(s)
	}
	if o.metrics != nil {
		o.metrics.skipped.WithLabelValues(string(s.Reason)).Inc()
	}
}

// event tells of a source that ended.
func (o *observer) event(e pipeline.Event) {
	o.watch.end(e.Source.URI)
	o.course.event(e)
	tries := o.queue.tries(e.Source.URI)
	o.a.logSource(e, tries)
	o.progress.event(e)
	if o.metrics != nil {
		o.metrics.event(e)
		o.metrics.kept(o.keeper.inStore, o.keeper.inIndex)
	}
	switch {
	case o.events != nil:
		o.events.source(e, o.course.standing(time.Now()), tries)
	case !o.a.quiet && o.listing == nil:
		o.listing = o.found.add(e)
	}
}

// halt ends what goes on beside the run, the bar first: what is printed then stands alone.
func (o *observer) halt() {
	o.progress.end()
	close(o.stop)
	o.beating.Wait()
}

// end tells of the whole run, which ended with err, and returns what could not be told.
func (o *observer) end(report *pipeline.Report, err error) error {
	state := stateComplete
	switch {
	case errors.Is(err, context.Canceled):
		state = stateInterrupted
	case err != nil:
		state = stateFailed
	}
	view := newRunReport(o.queue.run, report, state, err)
	o.a.log.Info("run ends", "run", view.Run, "state", state, "sources", view.Sources,
		"added", view.Outcomes["added"], "updated", view.Outcomes["updated"], "unchanged", view.Outcomes["unchanged"],
		"failed", view.Outcomes["failed"], "documents", view.Documents, "pages", view.Pages, "seconds", view.Seconds)
	var told []error
	switch {
	case o.events != nil:
		for _, s := range o.saved {
			o.events.write(s)
		}
		o.events.write(view)
		told = append(told, o.events.failed())
	case !o.a.quiet:
		if err == nil {
			o.found.print(o.a.stdout, width(o.a.terminal))
		}
		printSummary(o.a.stdout, report)
		for _, s := range o.saved {
			o.a.printSaved(s)
		}
	}
	if o.opt.report != "" {
		told = append(told, writeReport(o.opt.report, view))
	}
	return errors.Join(append(told, o.endMetrics(), o.listing)...)
}
