package export

import (
	"fmt"
	"strconv"
	"strings"

	"compromisos/document"
	"compromisos/record"
)

// A table is a way to write records as rows.
type table struct {
	name    string
	columns []string
	// rows that an entry gives, one cell for each column; none for entries of
	// other types.
	rows func(record.Entry) [][]string
}

// tables are all that there are, the most asked for first.
var tables = []table{commitmentTable, signatoryTable, memberTable, dateTable, pledgeTable}

// tableNames are the names of the tables, in order.
func tableNames() []string {
	var out []string
	for _, t := range tables {
		out = append(out, t.name)
	}
	return out
}

// findTable is the table of a name, the first where it is empty.
func findTable(name string) (table, error) {
	for _, t := range tables {
		if name == "" || t.name == name {
			return t, nil
		}
	}
	return table{}, fmt.Errorf("no table %q; there are %s", name, strings.Join(tableNames(), ", "))
}

// sourceColumns stand before those of every table and say where a row is from.
var sourceColumns = []string{
	"id", "document_id", "source_id", "source_uri", "document_kind", "document_title", "document_issued", "page",
}

func sourceCells(f *record.File, d *record.Document, e record.Entry) []string {
	issued := ""
	if d.Issued != nil {
		issued = d.Issued.EDTF
	}
	return []string{
		e.ID, d.ID, f.Source.ID, f.Source.URI, d.Kind, text(d.Title), issued, pages(e.Evidence),
	}
}

// periodColumns are those of periodCells.
var periodColumns = []string{"period_text", "period_edtf", "period_start", "period_end", "period_inferred"}

func periodCells(e record.Entry) []string {
	if e.Period == nil {
		return make([]string, len(periodColumns))
	}
	edtf, start, end := e.Span()
	return []string{e.Period.Text, text(edtf), text(start), text(end), list(e.Period.Inferred)}
}

// pages are those that the evidence is on, each once: "2, 3". Empty where the
// source has no pages.
func pages(evidence []document.Place) string {
	var out []string
	last := 0
	for _, p := range evidence {
		if p.Page != last && p.Page > 0 {
			out = append(out, strconv.Itoa(p.Page))
		}
		last = p.Page
	}
	return strings.Join(out, ", ")
}

// text is the string that s points to; empty for nil.
func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// list is one line for each item.
func list(items []string) string { return strings.Join(items, "\n") }
