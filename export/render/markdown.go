package render

import (
	"fmt"
	"io"
	"strings"

	"compromisos/document"
)

// maxHeading is the deepest heading of Markdown.
const maxHeading = 6

// markdown writes CommonMark with pipe tables and footnotes.
type markdown struct{}

func (markdown) block(w io.Writer, b document.Block) {
	switch {
	case b.Table != nil:
		markdownTable(w, b.Table)
	case b.Kind == document.Heading:
		fmt.Fprintf(w, "%s %s\n\n", strings.Repeat("#", min(max(b.Level, 1), maxHeading)), withCalls(b.Text))
	case b.Kind == document.ListItem:
		fmt.Fprintf(w, "%s- %s\n", strings.Repeat("  ", max(b.Level-1, 0)), withCalls(b.Text))
	default:
		fmt.Fprintf(w, "%s\n\n", withCalls(b.Text))
	}
}

func (markdown) footnote(w io.Writer, n document.Footnote) {
	fmt.Fprintf(w, "\n[^%s]: %s\n", noteMark(n.Mark), escape(n.Text.String))
}

func (markdown) mark(w io.Writer, page int) { fmt.Fprintf(w, "<!-- page %d -->\n\n", page) }

// markdownTable writes a pipe table. Markdown has no merged cells: the text stands
// where the cell begins, and the rest of it is empty.
func markdownTable(w io.Writer, t *document.Table) {
	fmt.Fprintln(w)
	for i, row := range t.Rows {
		cells := make([]string, max(t.Columns, 1))
		for _, c := range row.Cells {
			if c.Col < len(cells) {
				cells[c.Col] = strings.ReplaceAll(cellMarkdown(c), "|", `\|`)
			}
		}
		fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
		if i == 0 {
			fmt.Fprintf(w, "|%s\n", strings.Repeat(" --- |", len(cells)))
		}
	}
	fmt.Fprintln(w)
	if !t.Caption.Empty() {
		fmt.Fprintf(w, "%s\n\n", withCalls(t.Caption))
	}
}

// cellMarkdown joins the paragraphs of a cell, which must stand on one line.
func cellMarkdown(c document.Cell) string {
	var parts []string
	for _, b := range c.Blocks {
		if b.Table != nil {
			parts = append(parts, nested(b.Table)...)
			continue
		}
		text := withCalls(b.Text)
		if mark := listMark(b); mark != "" {
			text = escape(mark) + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "<br>")
}

// nested is the text of a table inside a cell, a cell a line.
func nested(t *document.Table) []string {
	var out []string
	for _, row := range t.Rows {
		for _, c := range row.Cells {
			out = append(out, cellMarkdown(c))
		}
	}
	return out
}

// withCalls is a text with its footnote marks where they were called.
func withCalls(t document.Text) string {
	var b strings.Builder
	at := 0
	for _, c := range t.Calls {
		offset := min(max(c.Offset, at), len(t.String))
		b.WriteString(escape(t.String[at:offset]))
		fmt.Fprintf(&b, "[^%s]", noteMark(c.Mark))
		at = offset
	}
	b.WriteString(escape(t.String[at:]))
	return b.String()
}

// noteMark is the mark of a footnote without what would end it, a cell, or be an element.
func noteMark(s string) string { return markSigns.Replace(Clean(s)) }

var markSigns = strings.NewReplacer("[", "", "]", "", "<", "", ">", "", "|", "")

// special are the characters that Markdown gives a meaning inside a line.
var special = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", `\<`, "[", `\[`, "]", `\]`)

// escape makes text of a document plain in Markdown, and safe to print.
func escape(s string) string {
	s = special.Replace(Clean(s))
	if strings.HasPrefix(s, "#") || strings.HasPrefix(s, ">") || strings.HasPrefix(s, "+") || strings.HasPrefix(s, "-") {
		return `\` + s
	}
	return s
}
