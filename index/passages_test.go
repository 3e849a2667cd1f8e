package index

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"compromisos/record"
)

// A section of several passages is one hit, by the best of them; totals, facets and pages
// count records.
func TestPassagesAreOneRecord(t *testing.T) {
	long := func(last string) string {
		var b strings.Builder
		for i := range 40 {
			fmt.Fprintf(&b, "La frase número %d habla del humedal y de sus aves, una por una. ", i)
		}
		return b.String() + last
	}
	var sections []record.Section
	for i := range 12 {
		sections = append(sections, record.Section{Title: new(fmt.Sprintf("Parte %d", i)), Text: long(fmt.Sprintf("Termina el tramo %d con la garza.", i))})
	}
	sections = append(sections, record.Section{Title: new("Corta"), Text: "El humedal y la garza."})
	x := kept(t, Options{}, record.Document{Kind: record.Plan, Language: "es", Sections: sections})
	all := searched(t, x, Query{Text: "humedal", Facets: []string{"type"}, Limit: 100})
	if all.Total != 13 || len(all.Hits) != 13 || all.Facets[0].Values[0].Count != 13 {
		t.Errorf("%d hits of %d records, by type %+v, want 13", len(all.Hits), all.Total, all.Facets[0].Values)
	}
	if res := searched(t, x, Query{Text: "tramo garza", Limit: 1}); res.Total != 12 || !strings.Contains(res.Hits[0].Fragment.Text, "garza") {
		t.Errorf("%d records, the first shows %q, want the passage with what was asked", res.Total, res.Hits[0].Fragment.Text)
	}
	for _, order := range Sorts() {
		q := Query{Text: "humedal", Limit: 5, Sort: order}
		seen := pages(t, x, q)
		slices.Sort(seen)
		if got := len(slices.Compact(seen)); got != 13 || len(seen) != 13 {
			t.Errorf("%s: pages of %d hits with %d records, want 13 of each", order, len(seen), got)
		}
	}
}
