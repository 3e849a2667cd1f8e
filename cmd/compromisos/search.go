package main

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"compromisos/index"
	"compromisos/period"
	"compromisos/record"
)

func newSearch(a *app) *cobra.Command {
	var q index.Query
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "search QUERY…",
		Short: "Find commitments, signatories and other records by words",
		Long: `Find records that hold all words of the query, in one of their forms and with or
without accents. "Words in quotes" stand together; a word may follow a field's name
(number:3); -word excludes. Each hit shows its id, page and source.`,
		Args: arguments(cobra.ArbitraryArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			q.Text = strings.Join(args, " ")
			if q == (index.Query{Limit: q.Limit}) {
				return usagef("search needs a query, or one of --type, --kind, --org, --from, --to")
			}
			if err := checkFilters(q); err != nil {
				return err
			}
			return a.search(cmd.Context(), q, asJSON)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&q.Type, "type", "", strings.Join(searchTypes, ", "))
	flags.StringVar(&q.Kind, "kind", "", strings.Join(searchKinds, ", "))
	flags.StringVar(&q.Org, "org", "", "id, name or acronym of an `organization`")
	flags.StringVar(&q.From, "from", "", "first `day`: 2019, 2019-03 or 2019-03-26")
	flags.StringVar(&q.To, "to", "", "last `day`")
	flags.IntVar(&q.Limit, "limit", 20, "how many hits to show")
	flags.BoolVar(&asJSON, "json", false, "print JSON Lines, a hit a line")
	return cmd
}

// The values that --type and --kind take.
var (
	searchTypes = []string{
		record.TypeCommitment, record.TypeSignatory, record.TypeMemberList, record.TypeDate,
		record.TypePledge, record.TypeSection, record.TypeDocument,
	}
	searchKinds = []string{
		record.Communique, record.Agreement, record.Letter, record.Minutes, record.Plan, record.Other,
	}
)

// checkFilters refuses values that would find nothing for being misspelt.
func checkFilters(q index.Query) error {
	if q.Type != "" && !slices.Contains(searchTypes, q.Type) {
		return usagef("--type: unknown type %q, want one of %s", q.Type, strings.Join(searchTypes, ", "))
	}
	if q.Kind != "" && !slices.Contains(searchKinds, q.Kind) {
		return usagef("--kind: unknown kind %q, want one of %s", q.Kind, strings.Join(searchKinds, ", "))
	}
	if q.Limit < 1 {
		return usagef("--limit is %d, want 1 or more", q.Limit)
	}
	for flag, value := range map[string]string{"--from": q.From, "--to": q.To} {
		if value == "" {
			continue
		}
		if _, err := period.Parse(value); err != nil {
			return usagef("%s: %q is no date like 2019, 2019-03 or 2019-03-26", flag, value)
		}
	}
	return nil
}

func (a *app) search(ctx context.Context, q index.Query, asJSON bool) error {
	s, err := a.openStore(ctx) // tells a folder without data from one without an index
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	x, err := a.openIndex(true)
	if err != nil {
		return err
	}
	defer func() { _ = x.Close() }()
	res, err := x.Search(ctx, q)
	var mistake *index.QueryError
	if errors.As(err, &mistake) {
		return usageError{err}
	}
	if err != nil {
		return err
	}
	if asJSON {
		return a.printHitsJSON(res.Hits)
	}
	a.printHits(res)
	return nil
}
