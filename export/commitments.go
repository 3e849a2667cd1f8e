package export

import (
	"slices"
	"strings"

	"compromisos/record"
)

// commitmentTable is one row a commitment.
var commitmentTable = table{
	name: "commitments",
	columns: slices.Concat(
		[]string{"number", "title", "objective", "results", "responsible", "actions", "details"},
		periodColumns,
		[]string{"status", "footnotes"}),
	rows: func(e record.Entry) [][]string {
		c, ok := e.Value.(*record.Commitment)
		if !ok {
			return nil
		}
		return [][]string{slices.Concat(
			[]string{
				text(c.Number), text(c.Title), text(c.Objective),
				list(c.Results), list(c.Responsible), list(c.Actions), details(c.Details),
			},
			periodCells(e),
			[]string{text(c.Status), list(c.Footnotes)})}
	},
}

// details are one line for each part: "label: item; item".
func details(parts []record.Detail) string {
	var out []string
	for _, d := range parts {
		line := strings.Join(d.Items, "; ")
		if d.Label != nil {
			line = *d.Label + ": " + line
		}
		out = append(out, line)
	}
	return list(out)
}
