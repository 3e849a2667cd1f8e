package export

import (
	"slices"

	"compromisos/record"
)

// dateTable is one row a date that a document names.
var dateTable = table{
	name:    "dates",
	columns: slices.Concat([]string{"role"}, periodColumns),
	rows: func(e record.Entry) [][]string {
		m, ok := e.Value.(*record.Mention)
		if !ok {
			return nil
		}
		return [][]string{slices.Concat([]string{m.Role}, periodCells(e))}
	},
}

// pledgeTable is one row a pledge.
var pledgeTable = table{
	name:    "pledges",
	columns: slices.Concat([]string{"text", "actor", "verb"}, periodColumns),
	rows: func(e record.Entry) [][]string {
		p, ok := e.Value.(*record.Pledge)
		if !ok {
			return nil
		}
		return [][]string{slices.Concat([]string{p.Text, text(p.Actor), text(p.Verb)}, periodCells(e))}
	},
}
