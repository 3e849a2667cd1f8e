package main

import (
	"context"
	"iter"

	"github.com/spf13/cobra"

	"compromisos/ingest"
)

// sources are what the arguments name: files, folders, addresses, standard input.
func (a *app) sources(ctx context.Context, paths []string) iter.Seq2[ingest.Candidate, error] {
	return ingest.Sources(ctx, paths, a.sourceOptions())
}

func (a *app) sourceOptions() ingest.SourceOptions {
	return ingest.SourceOptions{Stdin: a.stdin, MaxBytes: a.settings.Limits.Bytes, FollowLinks: a.settings.FollowLinks}
}

func addWorkersFlag(cmd *cobra.Command, workers *int) {
	cmd.Flags().IntVar(workers, "workers", 0, "how many documents to read at once (default one a processor)")
}

// workers is the flag where it was given, else the setting.
func (a *app) workers(cmd *cobra.Command, flag int) int {
	if cmd.Flags().Changed("workers") {
		return flag
	}
	return a.settings.Workers
}
