package render

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"compromisos/document"
)

// A TableWriter writes the tables of one file after the other to one stream.
type TableWriter interface {
	Write(f *document.File, parts []Part) error
}

// A TableFormat is one way to write tables.
type TableFormat struct {
	// Name by which users ask for it; lower case.
	Name string
	// New returns a writer of a stream.
	New func(w io.Writer) TableWriter
}

// TableFormats are all that there are.
var TableFormats = []TableFormat{
	{"json", func(w io.Writer) TableWriter { return jsonTables{w} }},
	{"csv", func(w io.Writer) TableWriter { return &csvTables{w: w} }},
	{"html", func(w io.Writer) TableWriter { return &htmlTables{w: w} }},
	{"md", func(w io.Writer) TableWriter { return &markdownTables{w: w} }},
}

// FindTableFormat is the format of a name. The error says which there are.
func FindTableFormat(name string) (TableFormat, error) {
	var names []string
	for _, f := range TableFormats {
		if strings.EqualFold(f.Name, name) {
			return f, nil
		}
		names = append(names, f.Name)
	}
	last := len(names) - 1
	return TableFormat{}, fmt.Errorf("unknown format %q, want %s or %s", name, strings.Join(names[:last], ", "), names[last])
}

// csvTables writes rows as RFC 4180 has them, with line ends of Unix. A merged cell stands
// where it begins, and the rest of it is empty. An empty line, which no row is, stands
// between two tables.
type csvTables struct {
	w    io.Writer
	more bool
}

// Write implements TableWriter.
func (c *csvTables) Write(_ *document.File, parts []Part) error {
	for _, p := range parts {
		if c.more {
			if _, err := fmt.Fprintln(c.w); err != nil {
				return err
			}
		}
		c.more = true
		out := csv.NewWriter(c.w)
		for _, row := range p.Rows {
			cells := make([]string, max(p.Columns, 1))
			for _, cell := range row.Cells {
				if cell.Col < len(cells) {
					cells[cell.Col] = Guard(Clean(cell.Text().String))
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

// markdownTables writes pipe tables, the file and the page of each above it where there
// are several.
type markdownTables struct{ w io.Writer }

// Write implements TableWriter.
func (m *markdownTables) Write(_ *document.File, parts []Part) error {
	out := bufio.NewWriter(m.w)
	for _, p := range parts {
		markdownTable(out, p.table())
	}
	return out.Flush()
}
