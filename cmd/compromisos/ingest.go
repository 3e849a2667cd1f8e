package main

import (
	"context"
	"errors"
	"iter"

	"github.com/spf13/cobra"

	"compromisos/ingest"
	"compromisos/pipeline"
	"compromisos/record"
	"compromisos/store"
)

func newIngest(a *app) *cobra.Command {
	var workers int
	var force bool
	cmd := &cobra.Command{
		Use:   "ingest PATH|URL|-…",
		Short: "Read documents, keep their records and make them searchable",
		Long: `Read documents (PDF, HTML, Markdown, plain text), keep their records in the data
folder and make them searchable. A folder is read with all that is below it; "-" is
standard input. Sources that were read before are left alone unless --force.`,
		Args: arguments(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.ingest(cmd.Context(), args, a.workers(cmd, workers), force)
		},
	}
	addWorkersFlag(cmd, &workers)
	cmd.Flags().BoolVar(&force, "force", false, "read sources again that were read before")
	return cmd
}

func (a *app) ingest(ctx context.Context, paths []string, workers int, force bool) (err error) {
	chain, version, err := a.newChain()
	if err != nil {
		return err
	}
	defer func() { _ = chain.Close() }()
	k, err := a.openKeeper(ctx, version)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, k.Close()) }()

	report, err := a.ingestAll(ctx, chain, k, paths, pipeline.RunOptions{Workers: workers, Known: known(k, version, force)})
	if err != nil {
		return err
	}
	return failureStatus(len(report.Failures), report.Sources)
}

// known says which sources need not be read again; nil, which is none, with force.
func known(k *keeper, version string, force bool) func(context.Context, string) (bool, error) {
	if force {
		return nil
	}
	return func(ctx context.Context, id string) (bool, error) { return k.store.Has(ctx, id, version) }
}

// ingestAll reads the sources, shows how far it is and ends in the table of the
// commitments found.
func (a *app) ingestAll(ctx context.Context, chain *pipeline.Chain, k *keeper, paths []string, o pipeline.RunOptions) (*pipeline.Report, error) {
	bar := a.newProgress(ctx, paths)
	found := newCommitmentTable(func(id string) (*record.File, error) { return k.store.Source(ctx, id) })
	var listing error
	o.Progress = func(e pipeline.Event) {
		bar.event(e)
		if !a.quiet {
			listing = errors.Join(listing, found.add(e))
		}
	}
	skipped := 0
	from := a.sourceOptions()
	from.Skipped = func(string) { skipped++ }
	report, err := a.recordRun(ctx, k, chain, ingest.Sources(ctx, paths, from), o)
	bar.end()
	if err != nil {
		return report, err
	}
	if !a.quiet {
		found.print(a.stdout, width(a.terminal))
		printSummary(a.stdout, report, skipped)
	}
	return report, listing
}

// recordRun runs the pipeline and notes the run in the store.
func (a *app) recordRun(ctx context.Context, k *keeper, chain *pipeline.Chain, sources iter.Seq2[ingest.Candidate, error], o pipeline.RunOptions) (*pipeline.Report, error) {
	id, err := k.store.StartRun(ctx)
	if err != nil {
		return nil, err
	}
	report, err := pipeline.Run(ctx, chain, sources, k, o)
	n := report.Outcomes
	// A run that was interrupted is noted too.
	ended := k.store.EndRun(context.WithoutCancel(ctx), id, store.RunCounts{
		Added: n[pipeline.Added], Updated: n[pipeline.Updated],
		Unchanged: n[pipeline.Unchanged], Failed: n[pipeline.Failed],
	})
	return report, errors.Join(err, ended)
}
