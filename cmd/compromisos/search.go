package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"compromisos/document"
	"compromisos/index"
	"compromisos/period"
	"compromisos/record"
)

// The escape sequences around what a query matched, on a terminal.
const (
	highlightOn  = "\x1b[1m"
	highlightOff = "\x1b[0m"
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

// A hitJSON is a hit as --json prints it.
type hitJSON struct {
	ID       string         `json:"id"`
	Type     string         `json:"type"`
	Score    float64        `json:"score"`
	Kind     string         `json:"kind"`
	Title    string         `json:"title"`
	Period   string         `json:"period,omitempty"`
	Text     string         `json:"text"`
	Matches  [][2]int       `json:"matches"` // bytes of text
	Document string         `json:"document"`
	Source   string         `json:"source"`
	URI      string         `json:"uri"`
	Place    document.Place `json:"place"`
}

func (a *app) printHitsJSON(hits []index.Hit) error {
	e := json.NewEncoder(a.stdout)
	e.SetEscapeHTML(false)
	for _, h := range hits {
		matches := h.Fragment.Ranges
		if matches == nil {
			matches = [][2]int{}
		}
		out := hitJSON{
			ID: h.ID, Type: h.Type, Score: h.Score, Kind: h.Kind, Title: h.Title, Period: h.Period,
			Text: h.Fragment.Text, Matches: matches,
			Document: h.DocumentID, Source: h.SourceID, URI: h.URI, Place: h.Place,
		}
		if err := e.Encode(out); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) printHits(res index.Result) {
	if res.Relaxed {
		fmt.Fprintln(a.stdout, "no record holds all of the words; these hold some")
	}
	columns := width(a.terminal)
	for _, h := range res.Hits {
		title := h.Title
		if title == "" {
			title = h.DocumentTitle
		}
		fmt.Fprintln(a.stdout, truncate(clean(h.Type+"  "+title), columns))
		if h.Fragment.Text != "" {
			fmt.Fprintf(a.stdout, "    %s\n", a.highlight(h.Fragment))
		}
		fmt.Fprintf(a.stdout, "    %s\n", clean(hitPlace(h)))
		fmt.Fprintf(a.stdout, "    %s\n\n", clean(h.ID))
	}
	if !a.quiet {
		fmt.Fprintf(a.stdout, "%d of %d records\n", len(res.Hits), res.Total)
	}
}

// hitPlace is the source of a hit, where in it, and its period.
func hitPlace(h index.Hit) string {
	out := h.URI
	switch {
	case h.Place.Page > 0:
		out += fmt.Sprintf(", page %d", h.Place.Page)
	case h.Place.Path != "":
		out += ", " + h.Place.Path
	}
	if h.Period != "" {
		out += ", " + h.Period
	}
	return out
}

// highlight is the text of a hit with what matched set off: in bold on a terminal,
// in brackets elsewhere.
func (a *app) highlight(f index.Fragment) string {
	on, off := "[", "]"
	if isTerminal(a.terminal) {
		on, off = highlightOn, highlightOff
	}
	// Each part is made safe by itself, so that the sequences of our own stay.
	var b strings.Builder
	at := 0
	for _, r := range f.Ranges {
		b.WriteString(clean(f.Text[at:r[0]]) + on + clean(f.Text[r[0]:r[1]]) + off)
		at = r[1]
	}
	b.WriteString(clean(f.Text[at:]))
	return ellipsis(f.Before) + b.String() + ellipsis(f.After)
}

func ellipsis(cut bool) string {
	if cut {
		return "…"
	}
	return ""
}
