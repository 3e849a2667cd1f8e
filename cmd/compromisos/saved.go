package main

import (
	"context"
	"fmt"
	"strings"

	"compromisos/index"
)

// A savedSearch is a query that the settings hold under a name.
type savedSearch struct {
	Name  string `json:"name"`
	Query string `json:"query"`
}

// checkSaved refuses saved searches that cannot be run.
func (s *settings) checkSaved() error {
	seen := map[string]bool{}
	for i, saved := range s.Searches {
		switch {
		case strings.TrimSpace(saved.Name) == "":
			return usagef("searches: the search %d has no name", i+1)
		case seen[saved.Name]:
			return usagef("searches: two searches are called %q", saved.Name)
		case strings.TrimSpace(saved.Query) == "":
			return usagef("searches: %q has no query", saved.Name)
		}
		seen[saved.Name] = true
		if err := (index.Query{Text: saved.Query}).Check(); err != nil {
			return usagef("searches: %q: %w", saved.Name, err)
		}
	}
	return nil
}

// savedQuery is the query that has a name.
func (a *app) savedQuery(name string) (string, error) {
	for _, s := range a.settings.Searches {
		if s.Name == name {
			return s.Query, nil
		}
	}
	return "", hintedUsage(fmt.Errorf("no saved search is called %q", name), "'compromisos search --saved-list' lists them")
}

// listSaved prints the saved searches.
func (a *app) listSaved(asJSON bool) error {
	if asJSON {
		all := a.settings.Searches
		if all == nil {
			all = []savedSearch{}
		}
		return a.printJSON(all)
	}
	for _, s := range a.settings.Searches {
		fmt.Fprintf(a.stdout, "%s\n%s%s\n", clean(s.Name), hitIndent, clean(s.Query))
	}
	if len(a.settings.Searches) == 0 && !a.quiet {
		fmt.Fprintln(a.stdout, "no searches are saved; the settings have them under 'searches:'")
	}
	return nil
}

// newHitsShown is how many new hits of a saved search are named.
const newHitsShown = 3

// A savedEvent is what a saved search finds among the sources that a run added or
// changed.
type savedEvent struct {
	Event string `json:"event"`
	Name  string `json:"name"`
	Query string `json:"query"`
	// Total of the new hits; Hits are the first of them, by id.
	Total int      `json:"total"`
	Hits  []string `json:"hits"`
	found []index.Hit
}

// savedHits are the saved searches that find something among the sources. One that fails
// is told of, and the others go on.
func (a *app) savedHits(ctx context.Context, x *index.Index, sources []string) []savedEvent {
	if len(sources) == 0 {
		return nil
	}
	var out []savedEvent
	for _, s := range a.settings.Searches {
		res, err := x.NewHits(ctx, index.Query{Text: s.Query, Limit: newHitsShown}, sources)
		if err != nil {
			a.printError(fmt.Sprintf("saved search %q: %v", s.Name, err), "")
			continue
		}
		if res.Total == 0 {
			continue
		}
		e := savedEvent{Event: "saved_search", Name: s.Name, Query: s.Query, Total: res.Total, found: res.Hits}
		for _, h := range res.Hits {
			e.Hits = append(e.Hits, h.ID)
		}
		out = append(out, e)
	}
	return out
}

// printSaved prints the new hits of a saved search.
func (a *app) printSaved(e savedEvent) {
	fmt.Fprintf(a.stdout, "saved search %q: %s\n", clean(e.Name), count(e.Total, "new hit"))
	for _, h := range e.found {
		title := h.Title
		if title == "" {
			title = h.DocumentTitle
		}
		fmt.Fprintln(a.stdout, truncate(hitIndent+clean(h.Type+"  "+title+"  "+h.ID), width(a.terminal)))
	}
	if more := e.Total - len(e.found); more > 0 {
		fmt.Fprintf(a.stdout, "%s%d more: compromisos search --saved %q\n", hitIndent, more, clean(e.Name))
	}
}
