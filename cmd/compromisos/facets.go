package main

import (
	"fmt"
	"slices"
	"strings"

	"compromisos/index"
)

// allFacets is what --facets takes for all there are.
const allFacets = "all"

const (
	// defaultFacetLimit is how many values of a facet are shown.
	defaultFacetLimit = 20
	// longestValue is how much of one a terminal shows, in columns: whole sentences stand
	// as who is responsible.
	longestValue = 120
)

// checkFacets tells who wrote "--facets kind": the fields stand after an equals sign, and
// "kind" would be a word to look for. Words after -- are.
func checkFacets(facets, args []string) error {
	if !slices.Equal(facets, []string{allFacets}) || len(args) == 0 {
		return nil
	}
	names := append(index.FacetNames(), allFacets)
	for name := range strings.SplitSeq(args[0], ",") {
		if !slices.Contains(names, name) {
			return nil
		}
	}
	return hintedUsage(usagef("--facets takes its fields after an equals sign: --facets=%s", args[0]),
		fmt.Sprintf("to look for the word, put -- before it: --facets -- %s", args[0]))
}

// limitFacets completes what is asked of facets.
func (f *searchFlags) limitFacets() error {
	q := &f.query
	if slices.Contains(q.Facets, allFacets) {
		q.Facets = index.FacetNames()
	}
	switch q.FacetLimit = f.facetLimit; {
	case f.facetLimit < 0:
		return usagef("--facet-limit is %d, want 0 or more", f.facetLimit)
	case f.facetLimit == 0:
		q.FacetLimit = -1
	}
	return nil
}

// printFacets prints how many hits each value has, a field a paragraph.
func (a *app) printFacets(facets []index.Facet) {
	columns := width(a.terminal)
	const names = 13
	for _, f := range facets {
		if len(f.Values) == 0 {
			continue
		}
		parts := make([]string, len(f.Values))
		for i, v := range f.Values {
			parts[i] = fmt.Sprintf("%s (%d)", truncate(v.Value, longestValue), v.Count)
		}
		if f.Others > 0 {
			parts = append(parts, fmt.Sprintf("%d more", f.Others))
		}
		for i, line := range wrap(clean(strings.Join(parts, ", ")), columns-names) {
			name := ""
			if i == 0 {
				name = f.Name
			}
			fmt.Fprintf(a.stdout, "%-*s%s\n", names, name, line)
		}
	}
	if len(facets) > 0 {
		fmt.Fprintln(a.stdout)
	}
}
