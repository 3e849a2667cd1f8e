package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"path/filepath"
	"strings"

	"compromisos/document"
)

// The form of tables as JSON: one fileJSON a line.
type (
	fileJSON struct {
		File   string      `json:"file"`
		Tables []tableJSON `json:"tables"`
	}
	tableJSON struct {
		Page   int           `json:"page"`
		Box    *document.Box `json:"bbox"`
		PartOf string        `json:"part_of,omitempty"`
		Cells  []cellJSON    `json:"cells"`
	}
	cellJSON struct {
		Row     int    `json:"row"`
		Col     int    `json:"col"`
		RowSpan int    `json:"rowspan"`
		ColSpan int    `json:"colspan"`
		Text    string `json:"text"`
	}
)

func writeTablesJSON(w io.Writer, f *document.File, parts []tablePart) error {
	out := fileJSON{File: filepath.Base(f.Source.URI), Tables: []tableJSON{}}
	for _, p := range parts {
		t := tableJSON{Page: p.page, Cells: []cellJSON{}}
		if p.page > 0 {
			t.Box = &p.box
		}
		if p.split {
			t.PartOf = fmt.Sprintf("table-%d", p.number)
		}
		for _, row := range p.rows {
			for _, c := range row.Cells {
				t.Cells = append(t.Cells, cellJSON{c.Row, c.Col, c.RowSpan, c.ColSpan, c.Text().String})
			}
		}
		out.Tables = append(out.Tables, t)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(out)
}

// writeTablesCSV writes the tables one after the other with an empty line between;
// a merged cell stands where it begins.
func writeTablesCSV(w io.Writer, _ *document.File, parts []tablePart) error {
	for i, p := range parts {
		if i > 0 {
			fmt.Fprintln(w)
		}
		out := csv.NewWriter(w)
		for _, row := range p.rows {
			cells := make([]string, max(p.columns, 1))
			for _, c := range row.Cells {
				if c.Col < len(cells) {
					cells[c.Col] = formulaSafe(c.Text().String)
				}
			}
			if err := out.Write(cells); err != nil {
				return err
			}
		}
		out.Flush()
		if err := out.Error(); err != nil {
			return err
		}
	}
	return nil
}

// formulaSafe keeps a spreadsheet from running text of a document as a formula.
func formulaSafe(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// writeTablesHTML writes table elements with their spans.
func writeTablesHTML(w io.Writer, f *document.File, parts []tablePart) error {
	for _, p := range parts {
		fmt.Fprintf(w, "<table data-file=\"%s\" data-page=\"%d\">\n", html.EscapeString(filepath.Base(f.Source.URI)), p.page)
		for _, row := range p.rows {
			fmt.Fprint(w, "<tr>")
			for _, c := range row.Cells {
				fmt.Fprint(w, cellHTML(c))
			}
			fmt.Fprintln(w, "</tr>")
		}
		fmt.Fprintln(w, "</table>")
	}
	return nil
}

func cellHTML(c document.Cell) string {
	tag, spans := "td", ""
	if c.Header {
		tag = "th"
	}
	if c.RowSpan > 1 {
		spans += fmt.Sprintf(" rowspan=\"%d\"", c.RowSpan)
	}
	if c.ColSpan > 1 {
		spans += fmt.Sprintf(" colspan=\"%d\"", c.ColSpan)
	}
	var paragraphs []string
	for _, b := range c.Blocks {
		text := b.Text.String
		if b.Table != nil {
			text = document.Cell{Blocks: []document.Block{b}}.Text().String
		}
		paragraphs = append(paragraphs, html.EscapeString(clean(text)))
	}
	return fmt.Sprintf("<%s%s>%s</%s>", tag, spans, strings.Join(paragraphs, "<br>"), tag)
}

func writeTablesMarkdown(w io.Writer, _ *document.File, parts []tablePart) error {
	for _, p := range parts {
		markdownTable(w, &document.Table{Columns: p.columns, Rows: p.rows})
	}
	return nil
}
