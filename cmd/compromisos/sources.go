package main

import (
	"context"
	"iter"

	"compromisos/ingest"
)

// sources are what the arguments name: files, folders, addresses, standard input.
func (a *app) sources(ctx context.Context, paths []string) iter.Seq2[ingest.Candidate, error] {
	return ingest.Sources(ctx, paths, a.sourceOptions())
}

func (a *app) sourceOptions() ingest.SourceOptions {
	return ingest.SourceOptions{Stdin: a.stdin, MaxBytes: a.settings.Limits.Bytes, FollowLinks: a.settings.FollowLinks}
}
