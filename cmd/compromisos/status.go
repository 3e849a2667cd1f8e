package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"compromisos/store"
)

// shownFailures is how many sources that could not be read status lists.
const shownFailures = 20

func newStatus(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Say what the store holds and what could not be read",
		Args:  arguments(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.status(cmd.Context(), asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func (a *app) status(ctx context.Context, asJSON bool) error {
	s, err := a.openStore(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	counts, err := s.Counts(ctx)
	if err != nil {
		return err
	}
	if asJSON {
		return json.NewEncoder(a.stdout).Encode(statusView(s.Path(), counts))
	}
	runs, err := s.Runs(ctx, 1)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "store      %s\n", clean(s.Path()))
	fmt.Fprintf(a.stdout, "sources    %d read, %d not\n", counts.Sources, counts.Failed)
	fmt.Fprintf(a.stdout, "documents  %s\n", tally(counts.Documents))
	fmt.Fprintf(a.stdout, "records    %s\n", tally(counts.Records))
	fmt.Fprintf(a.stdout, "warnings   %s\n", tally(counts.Warnings))
	for _, r := range runs {
		fmt.Fprintf(a.stdout, "last run   %s\n", runText(r))
	}
	for i, f := range counts.Failures {
		if i == shownFailures {
			fmt.Fprintf(a.stdout, "… and %d more\n", len(counts.Failures)-i)
			break
		}
		fmt.Fprintf(a.stdout, "not read   %q: %s\n", f.Source.URI, clean(f.Error.Message))
	}
	return nil
}

// statusView is the form of status as JSON.
func statusView(path string, c store.Counts) any {
	return map[string]any{
		"store": path, "sources": c.Sources, "failed": c.Failed,
		"documents": c.Documents, "records": c.Records, "warnings": c.Warnings,
	}
}

// runText is when a run began and what it did.
func runText(r store.Run) string {
	when := r.Started.Local().Format(time.DateTime)
	if r.Ended.IsZero() {
		return when + ", not finished"
	}
	return fmt.Sprintf("%s, %d added, %d updated, %d unchanged, %d failed", when, r.Added, r.Updated, r.Unchanged, r.Failed)
}

// tally is "3 (1 letter, 2 plan)": the sum and its parts, by name.
func tally(counts map[string]int) string {
	sum := 0
	var parts []string
	for _, name := range sortedKeys(counts) {
		sum += counts[name]
		parts = append(parts, fmt.Sprintf("%d %s", counts[name], strings.ReplaceAll(name, "_", " ")))
	}
	if sum == 0 {
		return "0"
	}
	return fmt.Sprintf("%d (%s)", sum, strings.Join(parts, ", "))
}
