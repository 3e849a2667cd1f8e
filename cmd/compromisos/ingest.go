package main

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/spf13/cobra"

	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/store"
)

// ingestOptions are the flags of ingest.
type ingestOptions struct {
	workers int
	force   bool
	retry   []string
	codes   []string
	wait    time.Duration
	observeOptions
}

// retries are the values of --retry, and what of the queue each of them is.
var retries = map[string]store.Selection{
	"failed":      {States: []store.State{store.FailedState}},
	"interrupted": {States: []store.State{store.Pending}},
	"outdated":    {Outdated: true},
}

func newIngest(a *app) *cobra.Command {
	var o ingestOptions
	cmd := &cobra.Command{
		Use:   "ingest PATH|URL|-…",
		Short: "Read documents, keep their records and make them searchable",
		Long: `Read documents (PDF, HTML, Markdown, plain text), keep their records in the data
folder and make them searchable. A folder is read with all that is below it; "-" is
standard input. Sources that were read before are left alone unless --force.

A run may be stopped at any moment, or killed: what was kept stays, and the same command
goes on where it was. --retry reads again, without paths, what earlier runs left:

  failed       what could not be read; with --only-code, for that reason alone
  interrupted  what a run that was stopped had not read yet
  outdated     what an older version, or other settings or words, made records of`,
		Args: arguments(func(_ *cobra.Command, args []string) error { return o.check(args) }),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.workers = a.workers(cmd, o.workers)
			return a.ingest(cmd.Context(), args, o)
		},
	}
	addWorkersFlag(cmd, &o.workers)
	flags := cmd.Flags()
	flags.BoolVar(&o.force, "force", false, "read sources again that were read before")
	flags.StringSliceVar(&o.retry, "retry", nil, "read again what is `failed`, interrupted or outdated")
	flags.StringSliceVar(&o.codes, "only-code", nil, "with --retry failed, only errors of this `code`")
	addWaitFlag(cmd, &o.wait)
	flags.BoolVar(&o.json, "json", false, "print events as JSON Lines, and no table")
	flags.StringVar(&o.report, "report", "", "write the report of the run to a `file`, as JSON")
	flags.StringVar(&o.metricsFile, "metrics-file", "", "write metrics for Prometheus to a `file`, every 10 seconds and at the end")
	flags.StringVar(&o.metricsAt, "metrics-listen", "", "serve metrics at http://`HOST:PORT`/metrics while the run goes; :PORT is this machine alone")
	return cmd
}

// check refuses flags that do not go together.
func (o ingestOptions) check(args []string) error {
	for _, name := range o.retry {
		if _, ok := retries[name]; !ok {
			return usagef("--retry %q: want failed, interrupted or outdated", name)
		}
	}
	if err := checkCodes(o.codes...); err != nil {
		return err
	}
	switch {
	case len(o.retry) > 0 && len(args) > 0:
		return usagef("--retry takes no paths: it reads what earlier runs left")
	case len(o.retry) == 0 && len(args) == 0:
		return usagef("nothing to read: name files, folders or addresses, or use --retry")
	case len(o.codes) > 0 && (len(o.retry) != 1 || o.retry[0] != "failed"):
		return usagef("--only-code goes with --retry failed")
	}
	return nil
}

func (a *app) ingest(ctx context.Context, paths []string, o ingestOptions) (err error) {
	reader, version, err := a.newReader()
	if err != nil {
		return err
	}
	defer func() { _ = reader.Close() }()
	release, err := a.lockData(ctx, "ingest", o.wait)
	if err != nil {
		return err
	}
	defer release()
	k, err := a.openKeeper(ctx, version)
	if err != nil {
		return err
	}
	defer func() { err = joinErrors(err, k.Close()) }()

	report, err := a.ingestAll(ctx, reader, k, paths, o)
	if err != nil {
		return err
	}
	return failureStatus(report.Outcomes[pipeline.Failed], report.Sources)
}

// ingestAll reads the sources, tells how far it is and ends in the table of the
// commitments found and the report of the run.
func (a *app) ingestAll(ctx context.Context, reader pipeline.Reader, k *keeper, paths []string, o ingestOptions) (*pipeline.Report, error) {
	q := &queue{store: k.store, from: a.sourceOptions(), force: o.force, typed: len(o.retry) > 0 && a.typed()}
	q.from.Skipped = q.skip
	places, total, err := a.begin(ctx, k, q, paths, o)
	if err != nil {
		return nil, err
	}
	seen, err := a.observe(ctx, k, q, o.observeOptions)
	if err != nil {
		return nil, errors.Join(err, a.finishRun(ctx, k, q, &pipeline.Report{}))
	}
	seen.begin(paths, o.workers, o.retry)
	seen.course.found(total)
	run := pipeline.RunOptions{Workers: o.workers, Progress: seen.event}
	if !o.force && len(o.retry) == 0 {
		run.Known = seen.watch.known(k.known)
	}
	queued := pipeline.Queued(ctx, q, places, seen.course.found)
	report, err := pipeline.Run(ctx, watchedReader{reader, seen.watch}, seen.watch.places(queued), k, run)
	if err == nil {
		err = k.name(ctx)
	}
	seen.halt()
	err = joinErrors(err, a.finishRun(ctx, k, q, report))
	if err == nil {
		seen.saved = a.savedHits(ctx, k.index, k.changed)
	}
	return report, joinErrors(err, seen.end(report, err))
}

// begin notes the run in the store and puts what is to be read again into its queue;
// places are those that are still to be found.
func (a *app) begin(ctx context.Context, k *keeper, q *queue, paths []string, o ingestOptions) (places iter.Seq2[ingest.Candidate, error], total int, err error) {
	// Nobody else holds the folder: what is running was killed.
	if _, err := k.store.Recover(ctx); err != nil {
		return nil, 0, err
	}
	if q.run, err = k.store.StartRun(ctx); err != nil {
		return nil, 0, err
	}
	for _, name := range o.retry {
		which := retries[name]
		which.Codes = o.codes
		n, err := k.store.Requeue(ctx, q.run, which)
		if err != nil {
			return nil, 0, err
		}
		total += n
	}
	if len(paths) > 0 {
		places = ingest.Sources(ctx, paths, q.from)
	}
	return places, total, nil
}

// finishRun gives the index what waits for it and notes in the store what a run did, also
// where it was interrupted. The report has then all that is in it.
func (a *app) finishRun(ctx context.Context, k *keeper, q *queue, report *pipeline.Report) error {
	left, err := k.last(ctx)
	if left > 0 {
		a.warn("the search index lacks the records of %s: the next 'compromisos ingest' gives it them, or 'compromisos reindex'", count(left, "source"))
	}
	ctx = context.WithoutCancel(ctx)
	report.Ended = time.Now()
	report.Skipped, report.Store, report.Index = q.reasons(), k.inStore, k.inIndex
	if _, recovering := k.store.Recover(ctx); recovering != nil {
		return errors.Join(err, recovering)
	}
	n := report.Outcomes
	return errors.Join(err, k.store.EndRun(ctx, q.run, store.RunCounts{
		Added: n[pipeline.Added], Updated: n[pipeline.Updated], Unchanged: n[pipeline.Unchanged],
		Failed: n[pipeline.Failed], Skipped: q.total(), Pages: report.Pages,
	}))
}
