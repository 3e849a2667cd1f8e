package render

import (
	"fmt"
	"html"
	"io"
	"path/filepath"
	"strings"

	"compromisos/document"
)

// htmlTables writes a page of table elements. Each says in data attributes which file,
// page and table it is of.
type htmlTables struct {
	w      io.Writer
	headed bool
}

// preamble makes a browser read the page as UTF-8; the rest may be left out.
const preamble = "<!doctype html>\n<meta charset=\"utf-8\">\n"

// Write implements TableWriter.
func (h *htmlTables) Write(f *document.File, parts []Part) error {
	var b strings.Builder
	if !h.headed {
		b.WriteString(preamble)
		h.headed = true
	}
	for _, p := range parts {
		fmt.Fprintf(&b, "<table data-file=\"%s\" data-page=\"%d\" data-table=\"%d\">\n", escapeHTML(filepath.Base(f.Source.URI)), p.Page, p.Table)
		htmlTable(&b, p.table())
	}
	_, err := io.WriteString(h.w, b.String())
	return err
}

// htmlTable writes what stands in a table element, and its end.
func htmlTable(b *strings.Builder, t *document.Table) {
	if !t.Caption.Empty() {
		fmt.Fprintf(b, "<caption>%s</caption>\n", escapeHTML(t.Caption.String))
	}
	header := Part{Rows: t.Rows}.Header()
	htmlRows(b, "thead", t.Rows[:header], true)
	htmlRows(b, "tbody", t.Rows[header:], false)
	b.WriteString("</table>\n")
}

// htmlRows writes a group of rows, if there are any.
func htmlRows(b *strings.Builder, group string, rows []document.Row, header bool) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(b, "<%s>\n", group)
	for _, row := range rows {
		b.WriteString("<tr>")
		for _, c := range row.Cells {
			htmlCell(b, c, header)
		}
		b.WriteString("</tr>\n")
	}
	fmt.Fprintf(b, "</%s>\n", group)
}

// htmlCell writes a cell. A header cell names its columns where it stands in the header
// rows, and its row elsewhere.
func htmlCell(b *strings.Builder, c document.Cell, names bool) {
	tag, attributes := "td", ""
	switch {
	case c.Header && names:
		tag, attributes = "th", " scope=\"col\""
	case c.Header:
		tag, attributes = "th", " scope=\"row\""
	}
	if c.RowSpan > 1 {
		attributes += fmt.Sprintf(" rowspan=\"%d\"", c.RowSpan)
	}
	if c.ColSpan > 1 {
		attributes += fmt.Sprintf(" colspan=\"%d\"", c.ColSpan)
	}
	fmt.Fprintf(b, "<%s%s>", tag, attributes)
	for i, block := range c.Blocks {
		switch {
		case block.Table != nil:
			b.WriteString("<table>\n")
			htmlTable(b, block.Table)
			continue
		case i > 0:
			b.WriteString("<br>")
		}
		b.WriteString(escapeHTML(listMark(block) + block.Text.String))
	}
	fmt.Fprintf(b, "</%s>", tag)
}

func escapeHTML(s string) string { return html.EscapeString(Clean(s)) }
