package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/rivo/uniseg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"compromisos/configs"
	"compromisos/index"
	"compromisos/period"
	"compromisos/record"
)

// A searchFlags is what the flags of search ask for beside the query.
type searchFlags struct {
	query                                    index.Query
	saved                                    string
	facetLimit                               int
	asJSON, open, byType, savedList, faceted bool
}

func newSearch(a *app) *cobra.Command {
	var f searchFlags
	cmd := &cobra.Command{
		Use:   "search QUERY…",
		Short: "Find commitments, signatories and other records by words",
		Long:  configs.SearchHelp(),
		Args:  arguments(cobra.ArbitraryArgs),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.savedList {
				return a.listSaved(f.asJSON)
			}
			f.faceted = cmd.Flags().Changed("facets")
			if f.faceted && cmd.ArgsLenAtDash() < 0 {
				if err := checkFacets(f.query.Facets, args); err != nil {
					return err
				}
			}
			if err := a.checkSearch(&f, args); err != nil {
				return a.queryMistake(err)
			}
			return a.queryMistake(a.search(cmd.Context(), f))
		},
	}
	f.add(cmd.Flags())
	cmd.SetFlagErrorFunc(func(_ *cobra.Command, err error) error {
		return hintedUsage(err, "a query that begins with - stands after --: compromisos search -- '-agua pozos'")
	})
	return cmd
}

func (f *searchFlags) add(flags *pflag.FlagSet) {
	q := &f.query
	flags.StringVar(&q.Type, "type", "", strings.Join(searchTypes, ", "))
	flags.StringVar(&q.Kind, "kind", "", strings.Join(searchKinds, ", "))
	flags.StringVar(&q.Org, "org", "", "id, name or acronym of an `organization`")
	flags.StringVar(&q.From, "from", "", "first `day`: 2019, 2019-03 or 2019-03-26")
	flags.StringVar(&q.To, "to", "", "last `day`")
	flags.StringVar(&q.Sort, "sort", "", "`order`: "+strings.Join(index.Sorts(), ", "))
	flags.IntVar(&q.Limit, "limit", index.DefaultLimit, "how many hits to show")
	flags.StringVar(&q.After, "after", "", "show the page after a `cursor`")
	flags.StringSliceVar(&q.Facets, "facets", nil, "count the hits by `fields`: "+strings.Join(index.FacetNames(), ", ")+"; alone by all")
	flags.Lookup("facets").NoOptDefVal = allFacets
	flags.IntVar(&f.facetLimit, "facet-limit", defaultFacetLimit, "how many values of each facet to show, 0 for all")
	flags.BoolVar(&f.byType, "by-type", false, "rank the hits of each type by themselves")
	flags.BoolVar(&f.asJSON, "json", false, "print JSON")
	flags.BoolVar(&f.open, "open", false, "print only where hits stand, for a viewer")
	flags.StringVar(&f.saved, "saved", "", "run the search that the settings have under a `name`")
	flags.BoolVar(&f.savedList, "saved-list", false, "list the saved searches")
}

// The values that --type and --kind take; their names in other languages do too.
var (
	searchTypes = []string{
		record.TypeCommitment, record.TypeSignatory, record.TypeMemberList,
		record.TypePledge, record.TypeSection, record.TypeDocument,
	}
	searchKinds = []string{
		record.Communique, record.Agreement, record.Letter, record.Minutes, record.Plan, record.Other,
	}
)

// checkSearch completes the query, and refuses what cannot be understood before
// anything is opened.
func (a *app) checkSearch(f *searchFlags, args []string) error {
	q := &f.query
	q.Text = strings.Join(args, " ")
	if f.saved != "" {
		text, err := a.savedQuery(f.saved)
		if err != nil {
			return err
		}
		q.Text = strings.TrimSpace(text + " " + q.Text)
	}
	if q.Text == "" && q.Type == "" && q.Kind == "" && q.Org == "" && q.From == "" && q.To == "" && !f.faceted {
		return usagef("search needs a query, or one of --type, --kind, --org, --from, --to, --facets, --saved")
	}
	if err := f.limitFacets(); err != nil {
		return err
	}
	switch {
	case q.Limit < 1 || q.Limit > index.MaxLimit:
		return usagef("--limit is %d, want 1 or more, and at most %d", q.Limit, index.MaxLimit)
	case f.byType && (q.After != "" || f.open):
		return usagef("--by-type cannot be given with --after or --open")
	}
	for flag, value := range map[string]string{"--from": q.From, "--to": q.To} {
		if _, err := period.Parse(value); value != "" && err != nil {
			return usagef("%s: %q is no date like 2019, 2019-03 or 2019-03-26", flag, value)
		}
	}
	return q.Check()
}

func (a *app) search(ctx context.Context, f searchFlags) error {
	s, err := a.openStore(ctx) // tells a folder without data from one without an index
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }()
	x, err := a.openIndex()
	if err != nil {
		return err
	}
	defer func() { _ = x.Close() }()
	if f.byType {
		groups, err := x.SearchByType(ctx, f.query)
		if err != nil {
			return hintIndex(err)
		}
		if lacks, err := s.Lacking(ctx); err == nil {
			a.warnLacks(lacks)
		}
		return a.printGroups(groups, f)
	}
	res, err := x.Search(ctx, f.query)
	if err != nil {
		return hintIndex(err)
	}
	lacks, err := s.Lacking(ctx)
	if err != nil {
		return err
	}
	a.warnLacks(lacks)
	switch {
	case f.asJSON:
		found := resultOf(res)
		found.Lacks = lacks
		return a.printJSON(found)
	case f.open:
		a.printPlaces(res.Hits)
		return nil
	}
	a.printResult(f.query.Text, res)
	return nil
}

// queryMistake says what of a query cannot be understood, with a mark below the
// place.
func (a *app) queryMistake(err error) error {
	var mistake *index.QueryError
	if !errors.As(err, &mistake) {
		return err
	}
	const hint = "see 'compromisos search --help' for what a query may hold"
	if mistake.Position == 0 || a.logging() {
		return hintedUsage(err, hint)
	}
	line, column := aroundMistake(mistake)
	a.printError(mistake.Error(), "")
	fmt.Fprintf(a.stderr, "    %s\n    %s^\n", clean(line), strings.Repeat(" ", column))
	fmt.Fprintf(a.stderr, "compromisos: hint: %s\n", hint)
	return statusError(statusUsage)
}

// hintedUsage is a mistake in the arguments with a hint of its own.
func hintedUsage(err error, hint string) error { return usageError{hintedError{err, hint}} }

// aroundMistake is the part of a query around a mistake, and in which of its columns
// the mistake stands.
func aroundMistake(e *index.QueryError) (line string, column int) {
	const before, after = 40, 30
	all := []rune(e.Query)
	at := min(max(e.Position-1, 0), len(all))
	from, to := max(0, at-before), min(len(all), at+after)
	head, tail := string(all[from:at]), string(all[at:to])
	head, tail = ellipsis(from > 0)+head, tail+ellipsis(to < len(all))
	return head + tail, uniseg.StringWidth(clean(head))
}
