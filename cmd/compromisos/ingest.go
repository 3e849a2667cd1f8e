package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"compromisos/pipeline"
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

	show := a.newProgress(ctx, paths)
	options := pipeline.RunOptions{Workers: workers}
	if !force {
		options.Known = func(ctx context.Context, id string) (bool, error) { return k.store.Has(ctx, id, version) }
	}
	found := &commitmentTable{}
	options.Progress = func(e pipeline.Event) {
		show.event(e)
		found.add(e)
	}
	report, err := a.recordRun(ctx, k, chain, paths, options)
	show.end()
	if err != nil {
		return err
	}
	if err := found.addKnown(ctx, k.store); err != nil {
		return err
	}
	if !a.quiet {
		found.print(a.stdout, width(a.terminal))
		printSummary(a.stdout, report)
	}
	return failureStatus(len(report.Failures), report.Sources)
}

// recordRun runs the pipeline and notes the run in the store.
func (a *app) recordRun(ctx context.Context, k *keeper, chain *pipeline.Chain, paths []string, o pipeline.RunOptions) (*pipeline.Report, error) {
	id, err := k.store.StartRun(ctx)
	if err != nil {
		return nil, err
	}
	report, err := pipeline.Run(ctx, chain, a.sources(ctx, paths), k, o)
	n := report.Outcomes
	// A run that was interrupted is noted too.
	ended := k.store.EndRun(context.WithoutCancel(ctx), id, store.RunCounts{
		Added: n[pipeline.Added], Updated: n[pipeline.Updated],
		Unchanged: n[pipeline.Unchanged], Failed: n[pipeline.Failed],
	})
	return report, errors.Join(err, ended)
}
