package render

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"compromisos/document"
)

// TextOptions say how text is written. The zero value writes plain text of all pages.
type TextOptions struct {
	// Markdown writes CommonMark with pipe tables and footnotes.
	Markdown bool
	// Running keeps what repeats at the head and foot of pages, on each of them, and in
	// plain text the marks of footnotes where they are called.
	Running bool
	// Marks puts a line before what begins on each page: "[page 2]", or a comment in
	// Markdown.
	Marks bool
	// Pages that are wanted; of a paragraph over two pages, the part on them.
	Pages Pages
}

// Text writes a file in reading order, its footnotes behind.
func Text(w io.Writer, f *document.File, o TextOptions) error {
	out := bufio.NewWriter(w)
	t := &textWriter{w: out, f: onPages(f, o.Pages), opt: o, format: plainText{calls: o.Running}}
	if o.Markdown {
		t.format = markdown{}
	}
	t.write()
	return out.Flush()
}

// A textFormat writes what a document consists of.
type textFormat interface {
	block(w io.Writer, b document.Block)
	footnote(w io.Writer, n document.Footnote)
	mark(w io.Writer, page int)
}

// A textWriter writes one file.
type textWriter struct {
	w      io.Writer
	f      *document.File
	opt    TextOptions
	format textFormat
	// page is the one that was begun last; 0 before the first.
	page int
}

func (t *textWriter) write() {
	for _, b := range t.f.Blocks {
		t.turn(b.Page())
		t.format.block(t.w, b)
	}
	t.turn(len(t.f.Sizes))
	t.running(t.page, true)
	for _, n := range t.f.Footnotes {
		t.format.footnote(t.w, n)
	}
}

// turn ends the page and begins those up to the one wanted: the pages between are those
// on which no block begins.
func (t *textWriter) turn(to int) {
	for ; t.page < to; t.page++ {
		t.running(t.page, true)
		if t.opt.Marks && t.opt.Pages.Has(t.page+1) {
			t.format.mark(t.w, t.page+1)
		}
		t.running(t.page+1, false)
	}
}

// running writes what repeats at the head or the foot of a page.
func (t *textWriter) running(page int, foot bool) {
	if !t.opt.Running {
		return
	}
	for _, r := range t.f.Running {
		if r.Foot == foot && slices.Contains(r.Pages, page) && t.opt.Pages.Has(page) {
			fmt.Fprintf(t.w, "%s\n\n", Clean(r.Text.String))
		}
	}
}

// plainText writes paragraphs divided by empty lines, and a table row as one line whose
// cells are divided by tabs.
type plainText struct {
	// calls keeps the marks of footnotes where they are called, as they are printed.
	calls bool
}

// line is a text as it is printed.
func (p plainText) line(t document.Text) string {
	if !p.calls || len(t.Calls) == 0 {
		return Clean(t.String)
	}
	var b strings.Builder
	at := 0
	for _, c := range t.Calls {
		offset := min(max(c.Offset, at), len(t.String))
		b.WriteString(t.String[at:offset] + c.Mark)
		at = offset
	}
	return Clean(b.String() + t.String[at:])
}

func (p plainText) block(w io.Writer, b document.Block) {
	switch {
	case b.Table != nil:
		for _, row := range b.Table.Rows {
			cells := make([]string, len(row.Cells))
			for i, c := range row.Cells {
				cells[i] = p.line(c.Text())
			}
			fmt.Fprintln(w, strings.Join(cells, "\t"))
		}
		if !b.Table.Caption.Empty() {
			fmt.Fprintln(w, p.line(b.Table.Caption))
		}
	case b.Kind == document.ListItem:
		fmt.Fprintln(w, Clean(listMark(b))+p.line(b.Text))
	default:
		fmt.Fprintln(w, p.line(b.Text))
	}
	fmt.Fprintln(w)
}

func (p plainText) footnote(w io.Writer, n document.Footnote) {
	fmt.Fprintf(w, "%s %s\n\n", Clean(n.Mark), p.line(n.Text))
}

func (plainText) mark(w io.Writer, page int) { fmt.Fprintf(w, "[page %d]\n\n", page) }

// listMark is what stands before the text of a list item: a mark that is no part of the
// text already.
func listMark(b document.Block) string {
	if b.Mark == "" || strings.HasPrefix(b.Text.String, b.Mark) {
		return ""
	}
	return b.Mark + " "
}
