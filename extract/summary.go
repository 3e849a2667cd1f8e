package extract

import (
	"strings"

	"compromisos/configs"
	"compromisos/document"
)

// minSummary is how many rows of a table must stand in the document again for it to be
// a summary: one title may come twice by chance.
const minSummary = 2

// withoutSummaries leaves out the rows of a table that only lists commitments which the
// document writes out elsewhere, each with more about it: most plans open with one.
func withoutSummaries(drafts []*draft) []*draft {
	fullest := map[string]*draft{}
	for _, d := range drafts {
		if key := d.titleKey(); key != "" && (fullest[key] == nil || d.weight() > fullest[key].weight()) {
			fullest[key] = d
		}
	}
	rows, again := map[*document.Table]int{}, map[*document.Table]int{}
	repeats := func(d *draft) bool {
		twin := fullest[d.titleKey()]
		return d.table != nil && twin != nil && twin.table == nil && twin.weight() > d.weight()
	}
	for _, d := range drafts {
		rows[d.table]++
		if repeats(d) {
			again[d.table]++
		}
	}
	out := drafts[:0:0]
	for _, d := range drafts {
		if n := again[d.table]; repeats(d) && n >= minSummary && 2*n >= rows[d.table] {
			continue
		}
		out = append(out, d)
	}
	return out
}

// titleKey is the form in which titles are compared.
func (c *draft) titleKey() string {
	if c.Title == nil {
		return ""
	}
	return strings.Trim(configs.Fold(*c.Title), " .:;")
}

// weight is how much is said about a commitment: its values.
func (c *draft) weight() int {
	n := len(c.Results) + len(c.Responsible) + len(c.Actions) + len(c.Details) + len(c.terms)
	if c.Objective != nil {
		n++
	}
	return n
}
