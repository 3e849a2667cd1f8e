package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"compromisos/pipeline"
	"compromisos/record"
)

func newExtract(a *app) *cobra.Command {
	var pretty bool
	var workers int
	cmd := &cobra.Command{
		Use:   "extract FILE…",
		Short: "Print the records of documents as JSON Lines",
		Long: `Print the records of documents, one JSON object a source, in the order given. A
source that cannot be read is an object with "error", and a line on standard error.
Nothing is stored.`,
		Args: arguments(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.extract(cmd.Context(), args, &printer{a: a, pretty: pretty}, a.workers(cmd, workers))
		},
	}
	cmd.Flags().BoolVar(&pretty, "pretty", false, "indent the JSON")
	addWorkersFlag(cmd, &workers)
	return cmd
}

func (a *app) extract(ctx context.Context, paths []string, sink *printer, workers int) error {
	chain, _, err := a.newChain()
	if err != nil {
		return err
	}
	defer func() { _ = chain.Close() }()
	report, err := pipeline.Run(ctx, chain, a.sources(ctx, paths), sink, pipeline.RunOptions{Workers: workers, Ordered: true})
	if err != nil {
		return err
	}
	return failureStatus(report.Outcomes[pipeline.Failed], report.Sources)
}

// A printer is a sink that prints what it is handed and keeps nothing.
type printer struct {
	a      *app
	pretty bool
}

// Save prints the records of a source.
func (p *printer) Save(_ context.Context, f *record.File, _ time.Duration) (pipeline.Outcome, error) {
	return pipeline.Added, record.Encode(p.a.stdout, f, p.pretty)
}

// Fail prints the error of a source, to both streams.
func (p *printer) Fail(_ context.Context, f record.Failure, _ time.Duration) error {
	p.a.printFailure(f)
	return record.EncodeFailure(p.a.stdout, f, p.pretty)
}
