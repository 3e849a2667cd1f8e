package render

import (
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"compromisos/document"
)

// The form of tables as JSON: one fileJSON a line.
type (
	fileJSON struct {
		File     string             `json:"file"`
		URI      string             `json:"uri"`
		Tables   []tableJSON        `json:"tables"`
		Warnings []document.Warning `json:"warnings,omitempty"`
	}
	tableJSON struct {
		Page    int           `json:"page"`
		Box     *document.Box `json:"bbox"`
		Table   int           `json:"table"`
		PartOf  string        `json:"part_of,omitempty"`
		Caption string        `json:"caption,omitempty"`
		Note    string        `json:"note,omitempty"`
		Header  int           `json:"header_rows"`
		Columns int           `json:"columns"`
		Cells   []cellJSON    `json:"cells"`
	}
	cellJSON struct {
		Row     int           `json:"row"`
		Col     int           `json:"col"`
		RowSpan int           `json:"rowspan"`
		ColSpan int           `json:"colspan"`
		Text    string        `json:"text"`
		Header  bool          `json:"header,omitempty"`
		Box     *document.Box `json:"bbox,omitempty"`
	}
)

// jsonTables writes one line a file, also where there is no table in it.
type jsonTables struct{ w io.Writer }

// Write implements TableWriter.
func (j jsonTables) Write(f *document.File, parts []Part) error {
	out := fileJSON{File: filepath.Base(f.Source.URI), URI: f.Source.URI, Tables: []tableJSON{}, Warnings: f.Warnings}
	for _, p := range parts {
		out.Tables = append(out.Tables, tableOf(p))
	}
	e := json.NewEncoder(j.w)
	e.SetEscapeHTML(false)
	return e.Encode(out)
}

// tableOf is the form of a part. A title and a note that are drawn as its first and last
// row are no cells of it.
func tableOf(p Part) tableJSON {
	rows, title, note := p.lift()
	if p.Caption.Empty() {
		p.Caption = title
	}
	above := 0
	if !title.Empty() {
		above = 1
	}
	p.Rows = rows
	t := tableJSON{
		Page: p.Page, Table: p.Table, Caption: p.Caption.String, Note: note.String, Header: p.headerFrom(above), Columns: p.Columns, Cells: []cellJSON{},
	}
	if p.Page > 0 {
		t.Box = &p.Box
	}
	if p.Split {
		t.PartOf = fmt.Sprintf("table-%d", p.Table)
	}
	for _, row := range p.Rows {
		for _, c := range row.Cells {
			cell := cellJSON{Row: c.Row - above, Col: c.Col, RowSpan: c.RowSpan, ColSpan: c.ColSpan, Text: c.Text().String, Header: c.Header}
			if b, ok := cellBox(c, p.Page); ok {
				cell.Box = &b
			}
			t.Cells = append(t.Cells, cell)
		}
	}
	return t
}
